using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Polyfills.DataTables;

/// <summary>Attempts that get lost on the way to Azurite or back.</summary>
public sealed class RetriedWriteTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly HttpClientTransport _wire = new();
    private readonly TableClient _calm = azurite.Service().GetTableClient($"T{Guid.CreateVersion7():N}");

    public static TheoryData<Loss> Losses => [.. Enum.GetValues<Loss>()];

    public static IEnumerable<object[]> Updates =>
        from loss in Enum.GetValues<Loss>() from mode in Enum.GetValues<TableUpdateMode>() select new object[] { loss, mode };

    public static TheoryData<Loss> After => [Loss.ResetAfter, Loss.ErrorAfter, Loss.TimeoutAfter];

    public Task InitializeAsync() => _calm.CreateAsync();

    public Task DisposeAsync() => _calm.DeleteAsync();

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_add_is_done_once_wherever_it_got_lost(Loss loss)
    {
        var response = await Lossy(loss).AddEntityAsync(Entity("mine"));
        var stored = await Stored();
        stored.GetString("Text").ShouldBe("mine");
        response.Headers.ETag.ShouldBe(stored.ETag);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_add_of_what_somebody_else_added_is_a_conflict(Loss loss)
    {
        await _calm.AddEntityAsync(Entity("theirs"));
        await ShouldFail(() => Lossy(loss).AddEntityAsync(Entity("mine")), 409, "EntityAlreadyExists");
        (await Stored()).GetString("Text").ShouldBe("theirs");
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_is_done_once_wherever_it_got_lost(Loss loss, TableUpdateMode mode)
    {
        await _calm.AddEntityAsync(Entity("before"));
        var response = await Lossy(loss).UpdateEntityAsync(Entity("after"), (await Stored()).ETag, mode);
        var stored = await Stored();
        stored.GetString("Text").ShouldBe("after");
        response.Headers.ETag.ShouldBe(stored.ETag);
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public async Task An_update_of_what_somebody_else_changed_is_refused(Loss loss, TableUpdateMode mode)
    {
        await _calm.AddEntityAsync(Entity("before"));
        var read = await Stored();
        await _calm.UpdateEntityAsync(Entity("theirs"), read.ETag);
        await ShouldFail(() => Lossy(loss).UpdateEntityAsync(Entity("mine"), read.ETag, mode), 412, "UpdateConditionNotSatisfied");
        (await Stored()).GetString("Text").ShouldBe("theirs");
    }

    [Theory]
    [MemberData(nameof(After))]
    public async Task An_update_that_somebody_else_has_changed_since_is_refused(Loss loss)
    {
        await _calm.AddEntityAsync(Entity("before"));
        var read = await Stored();
        var table = Lossy(loss, () => _calm.UpsertEntityAsync(Entity("theirs")));
        await ShouldFail(() => table.UpdateEntityAsync(Entity("mine"), read.ETag), 412, "UpdateConditionNotSatisfied");
    }

    [Fact]
    public async Task A_replacement_is_told_from_a_merge_by_what_is_left()
    {
        await _calm.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "mine", ["Theirs"] = 1 });
        await ShouldFail(() => Lossy(Loss.ResetBefore).AddEntityAsync(Entity("mine")), 409, "EntityAlreadyExists");
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_delete_is_done_wherever_it_got_lost(Loss loss)
    {
        await _calm.AddEntityAsync(Entity("mine"));
        var response = await Lossy(loss).DeleteEntityAsync("p", "r", (await Stored()).ETag);
        response.Status.ShouldBeOneOf(204, 404);
        (await _calm.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_delete_of_what_somebody_else_changed_is_refused(Loss loss)
    {
        await _calm.AddEntityAsync(Entity("before"));
        var read = await Stored();
        await _calm.UpdateEntityAsync(Entity("theirs"), read.ETag);
        await ShouldFail(() => Lossy(loss).DeleteEntityAsync("p", "r", read.ETag), 412, "UpdateConditionNotSatisfied");
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_transaction_is_done_once_wherever_it_got_lost(Loss loss)
    {
        await _calm.AddEntityAsync(new TableEntity("p", "old"));
        await _calm.AddEntityAsync(Entity("before"));
        var read = await Stored();
        var response = await Lossy(loss).SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "new") { ["Real"] = double.NaN, ["Bytes"] = new byte[] { 1 } }),
            new(TableTransactionActionType.UpdateReplace, Entity("after"), read.ETag),
            new(TableTransactionActionType.Delete, new TableEntity("p", "old")),
        ]);
        response.Value.Count.ShouldBe(3);
        response.Value.ShouldAllBe(part => part.Status == 204);
        response.Value[1].Headers.ETag.ShouldBe((await Stored()).ETag);
        (await _calm.QueryAsync<TableEntity>().Select(entity => entity.RowKey).ToListAsync()).ShouldBe(["new", "r"]);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_transaction_on_what_somebody_else_changed_is_refused(Loss loss)
    {
        await _calm.AddEntityAsync(Entity("theirs"));
        var exception = await Should.ThrowAsync<TableTransactionFailedException>(() => Lossy(loss).SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "new")),
            new(TableTransactionActionType.Add, Entity("mine")),
        ]));
        exception.Status.ShouldBe(409);
        exception.FailedTransactionActionIndex.ShouldBe(1);
        (await _calm.GetEntityIfExistsAsync<TableEntity>("p", "new")).HasValue.ShouldBeFalse();
    }

    [Fact]
    public async Task A_refusal_of_the_first_attempt_is_believed_without_reading()
    {
        await _calm.AddEntityAsync(Entity("mine"));
        var transport = new TestTransport((message, _) => _wire.ProcessAsync(message));
        await ShouldFail(() => Table(transport).AddEntityAsync(Entity("mine")), 409, "EntityAlreadyExists");
        transport.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_stored_cannot_be_read_the_outcome_stays_unknown()
    {
        var transport = new TestTransport(async (message, attempt) =>
        {
            await _wire.ProcessAsync(message);
            message.Response = attempt == 2 ? message.Response : new StubResponse(503);
        });
        await ShouldFail(() => Table(transport).AddEntityAsync(Entity("mine")), 503, null);
        transport.Sent.Select(sent => sent.Method).ShouldBe(["POST", "POST", "GET", "GET", "GET", "GET"]);
    }

    [Fact]
    public async Task Every_attempt_is_signed()
    {
        var transport = new TestTransport((message, attempt) => LoseFirst(Loss.ResetBefore, message, attempt, null));
        await Table(transport).AddEntityAsync(Entity("mine"));
        transport.Sent.Count.ShouldBe(2);
        transport.Sent.ShouldAllBe(sent => sent.Headers.ContainsKey("x-ms-date") && sent.Headers.ContainsKey("Authorization"));
    }

    private static TableEntity Entity(string text) => new("p", "r") { ["Text"] = text, ["At"] = DateTimeOffset.UnixEpoch };

    private static async Task ShouldFail(Func<Task> action, int status, string? code)
    {
        var exception = await Should.ThrowAsync<RequestFailedException>(action);
        exception.Status.ShouldBe(status);
        exception.ErrorCode.ShouldBe(code);
    }

    private async Task<TableEntity> Stored() => (await _calm.GetEntityAsync<TableEntity>("p", "r")).Value;

    private TableClient Lossy(Loss loss, Func<Task>? meanwhile = null) =>
        Table(new TestTransport((message, attempt) => LoseFirst(loss, message, attempt, meanwhile)));

    private TableClient Table(TestTransport transport) => azurite.Service(Clients.Options(transport)).GetTableClient(_calm.Name);

    private async ValueTask LoseFirst(Loss loss, HttpMessage message, int attempt, Func<Task>? meanwhile)
    {
        if (attempt > 1 || loss >= Loss.ResetAfter)
        {
            await _wire.ProcessAsync(message);
        }

        if (attempt == 1)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            message.Response = loss switch
            {
                Loss.BusyBefore => new StubResponse(503, string.Empty, ("Retry-After", "0")),
                Loss.ErrorAfter => new StubResponse(500),
                Loss.TimeoutAfter => throw new TaskCanceledException("The client has stopped waiting."),
                _ => throw new IOException("The connection is gone."),
            };
        }
    }
}
