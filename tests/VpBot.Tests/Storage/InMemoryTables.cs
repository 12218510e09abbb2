using Azure.Data.Tables;
using VpBot.Storage.InMemory;

namespace VpBot.Tests.Storage;

/// <summary>The tables in memory.</summary>
public sealed class InMemoryTables : TableContract
{
    protected override TableServiceClient Service { get; } = new InMemoryTableServiceClient(TimeProvider.System);
}
