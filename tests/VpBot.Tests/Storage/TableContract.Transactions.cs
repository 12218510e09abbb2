using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

public abstract partial class TableContract
{
    [Fact]
    public async Task A_transaction_does_all_that_it_is_told()
    {
        foreach (var row in new[] { "merged", "replaced", "deleted", "upmerged", "upreplaced" })
        {
            await Table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });
        }

        TableTransactionAction Action(TableTransactionActionType type, string row) =>
            new(type, new TableEntity("p", row) { ["New"] = 2L }, ETag.All);
        var response = await Table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, "added"),
            Action(TableTransactionActionType.UpdateMerge, "merged"),
            Action(TableTransactionActionType.UpdateReplace, "replaced"),
            Action(TableTransactionActionType.Delete, "deleted"),
            Action(TableTransactionActionType.UpsertMerge, "upmerged"),
            Action(TableTransactionActionType.UpsertReplace, "upreplaced"),
            Action(TableTransactionActionType.UpsertMerge, "upadded"),
        ]);

        response.Value.Select(part => part.Status).ShouldAllBe(status => status == 204);
        response.Value.Count.ShouldBe(7);
        response.Value[0].Headers.ETag.ShouldBe((await Stored("p", "added")).ETag);
        var stored = await Table.QueryAsync<TableEntity>().ToDictionaryAsync(entity => entity.RowKey);
        stored.Keys.ShouldBe(["added", "merged", "replaced", "upmerged", "upreplaced", "upadded"], ignoreOrder: true);
        stored.Values.Where(entity => entity.ContainsKey("Old")).Select(entity => entity.RowKey).ShouldBe(["merged", "upmerged"]);
        stored.Values.ShouldAllBe(entity => entity.GetInt64("New") == 2);
    }

    [Fact]
    public async Task A_transaction_that_fails_does_nothing_and_tells_where()
    {
        await AddRows("a", "b", "c");
        var failed = await FailedTransaction(
            new(TableTransactionActionType.UpsertReplace, Entity(rowKey: "a", text: "changed")),
            new(TableTransactionActionType.Delete, Entity(rowKey: "b"), ETag.All),
            new(TableTransactionActionType.Add, Entity(rowKey: "d")),
            new(TableTransactionActionType.Add, Entity(rowKey: "c")));
        failed.Status.ShouldBe(409);
        failed.ErrorCode.ShouldBe("EntityAlreadyExists");
        failed.FailedTransactionActionIndex.ShouldBe(3);
        (await RowKeys()).ShouldBe(["a", "b", "c"]);
        (await Stored("p", "a")).ContainsKey("Text").ShouldBeFalse();
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateMerge)]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    [InlineData(TableTransactionActionType.Delete)]
    public async Task A_transaction_writes_only_the_versions_that_were_read(TableTransactionActionType type)
    {
        var stale = (await Table.AddEntityAsync(Entity())).Headers.ETag!.Value;
        var current = (await Table.UpsertEntityAsync(Entity(text: "2"))).Headers.ETag!.Value;
        var failed = await FailedTransaction(
            new(TableTransactionActionType.Add, Entity(rowKey: "other")),
            new(type, Entity(text: "3"), stale));
        failed.Status.ShouldBe(412);
        failed.ErrorCode.ShouldBe("UpdateConditionNotSatisfied");
        failed.FailedTransactionActionIndex.ShouldBe(1);
        (await RowKeys()).ShouldBe(["r"]);
        await Table.SubmitTransactionAsync([new(type, Entity(text: "3"), current)]);
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateMerge)]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    [InlineData(TableTransactionActionType.Delete)]
    public async Task A_transaction_fails_on_an_entity_that_is_not_there(TableTransactionActionType type)
    {
        var failed = await FailedTransaction(
            new(TableTransactionActionType.Add, Entity(rowKey: "other")), new(type, Entity(), ETag.All));
        failed.Status.ShouldBe(404);
        failed.ErrorCode.ShouldBe("ResourceNotFound");
        failed.FailedTransactionActionIndex.ShouldBe(1);
        (await RowKeys()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_transaction_of_a_hundred_is_the_largest()
    {
        static IEnumerable<TableTransactionAction> Adds(int count) => Enumerable.Range(0, count)
            .Select(row => new TableTransactionAction(TableTransactionActionType.Add, Entity(rowKey: $"{row:D3}")));
        (await Table.SubmitTransactionAsync(Adds(100))).Value.Count.ShouldBe(100);
        (await RowKeys()).Count.ShouldBe(100);
        await Table.DeleteAsync();
        await Table.CreateAsync();
        var failed = await FailedTransaction([.. Adds(101)]);
        failed.Status.ShouldBe(400);
        failed.ErrorCode.ShouldBe("InvalidInput");
        (await RowKeys()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_transaction_has_an_entity_only_once()
    {
        var failed = await FailedTransaction(
            new(TableTransactionActionType.UpsertMerge, Entity()), new(TableTransactionActionType.UpsertMerge, Entity()));
        failed.Status.ShouldBe(400);
        failed.ErrorCode.ShouldBe("InvalidDuplicateRow");
        failed.FailedTransactionActionIndex.ShouldBe(1);
        (await RowKeys()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_transaction_without_actions_is_a_mistake() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));

    [Fact]
    public async Task Typed_entities_can_be_in_a_transaction()
    {
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Full)]);
        (await Table.GetEntityAsync<SampleEntity>("p", "r")).Value.Colour.ShouldBe(SampleColour.Blue);
    }

    private async Task<TableTransactionFailedException> FailedTransaction(params TableTransactionAction[] actions) =>
        await Should.ThrowAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));
}
