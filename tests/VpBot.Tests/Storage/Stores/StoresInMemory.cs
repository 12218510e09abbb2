using Azure.Data.Tables;
using VpBot.Storage.InMemory;

namespace VpBot.Tests.Storage.Stores;

public sealed class StoresInMemory : StoreContract
{
    private readonly InMemoryTableServiceClient _service = new();

    protected override TableServiceClient Service() => _service;
}
