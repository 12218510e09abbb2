using Azure.Data.Tables;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Storage.Stores;

public sealed class StoresOnAzurite(AzuriteFixture azurite) : StoreContract, IClassFixture<AzuriteFixture>
{
    protected override TableServiceClient Service() => azurite.Service();
}
