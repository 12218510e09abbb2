using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

/// <summary>
/// What the bot relies on in a table. Held by real Azurite through the client and by the tables in memory, so that
/// neither can promise what the other does not do.
/// </summary>
public abstract partial class TableContract : IAsyncLifetime
{
    protected abstract TableServiceClient Service { get; }

    private TableClient Table { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Table = Service.GetTableClient(NewName());
        await Table.CreateAsync();
    }

    public async Task DisposeAsync() => await Table.DeleteAsync();

    private static string NewName() => $"T{Guid.CreateVersion7():N}";

    private static TableEntity Entity(string partitionKey = "p", string rowKey = "r", string? text = null) =>
        text is null ? new(partitionKey, rowKey) : new(partitionKey, rowKey) { ["Text"] = text };

    private static async Task ShouldFail(Func<Task> action, int status, string code)
    {
        var exception = await Should.ThrowAsync<RequestFailedException>(action);
        exception.Status.ShouldBe(status);
        exception.ErrorCode.ShouldBe(code);
    }

    private async Task<TableEntity> Stored(string partitionKey = "p", string rowKey = "r") =>
        (await Table.GetEntityAsync<TableEntity>(partitionKey, rowKey)).Value;

    private async Task<List<string>> RowKeys(string? filter = null) =>
        await Table.QueryAsync<TableEntity>(filter).Select(entity => entity.RowKey).ToListAsync();

    private async Task AddRows(params string[] rowKeys)
    {
        foreach (var rowKey in rowKeys)
        {
            await Table.AddEntityAsync(Entity(rowKey: rowKey));
        }
    }
}
