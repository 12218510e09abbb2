using Azure;
using Azure.Data.Tables;
using VpBot.Storage.InMemory;

namespace VpBot.Tests.Storage;

/// <summary>
/// What the documented service does and Azurite 3.37 does not, so that it cannot stand in the contract: Azurite tells
/// tables apart by case, gives no code with a refused table name, takes a transaction over several partitions, reads some
/// filters that it should refuse, and compares instants to the millisecond only.
/// </summary>
public sealed class InMemoryRulesTests
{
    private readonly InMemoryTableServiceClient _service = new(TimeProvider.System);

    [Fact]
    public async Task A_table_has_one_name_in_any_case()
    {
        await _service.CreateTableAsync("Requests");
        await _service.GetTableClient("REQUESTS").AddEntityAsync(new TableEntity("p", "r"));
        (await _service.GetTableClient("requests").QueryAsync<TableEntity>().CountAsync()).ShouldBe(1);
        (await Should.ThrowAsync<RequestFailedException>(() => _service.CreateTableAsync("requests")))
            .ErrorCode.ShouldBe("TableAlreadyExists");
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1table")]
    [InlineData("my-table")]
    [InlineData("tablé")]
    public async Task A_table_has_a_proper_name(string name)
    {
        var exception = await Should.ThrowAsync<RequestFailedException>(() => _service.CreateTableIfNotExistsAsync(name));
        exception.Status.ShouldBe(400);
        exception.ErrorCode.ShouldBe("InvalidResourceName");
    }

    [Fact]
    public async Task A_transaction_stays_in_one_partition()
    {
        var table = _service.GetTableClient("Requests");
        await table.CreateAsync();
        var exception = await Should.ThrowAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([Add("p", "a"), Add("q", "a")]));
        exception.Status.ShouldBe(400);
        exception.ErrorCode.ShouldBe("CommandsInBatchActOnDifferentPartitions");
        exception.FailedTransactionActionIndex.ShouldBe(1);
        (await table.QueryAsync<TableEntity>().CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("RowKey")]
    [InlineData("RowKey eq 'a")]
    [InlineData("Number eq 99999999999")]
    [InlineData("At eq datetime'yesterday'")]
    public void A_filter_must_be_readable(string filter) =>
        Should.Throw<RequestFailedException>(() => TableFilter.Parse(filter)).ErrorCode.ShouldBe("InvalidInput");

    [Fact]
    public void An_instant_in_a_filter_counts_to_100_ns()
    {
        var at = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);
        var entity = new TableEntity("p", "r") { ["At"] = at.AddTicks(1) };
        TableFilter.Parse(TableClient.CreateQueryFilter($"At gt {at}")).Holds(entity).ShouldBeTrue();
    }

    [Fact]
    public async Task Versions_differ_also_when_the_clock_stands_still()
    {
        var service = new InMemoryTableServiceClient(new StoppedClock());
        var table = service.GetTableClient("Requests");
        await table.CreateAsync();
        var first = (await table.UpsertEntityAsync(new TableEntity("p", "r"))).Headers.ETag;
        (await table.UpsertEntityAsync(new TableEntity("p", "r"))).Headers.ETag.ShouldNotBe(first);
    }

    private static TableTransactionAction Add(string partitionKey, string rowKey) =>
        new(TableTransactionActionType.Add, new TableEntity(partitionKey, rowKey));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}
