using Azure.Data.Tables;
using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

public abstract partial class StoreContract
{
    private TableClient Conversations => Service().GetTableClient(_names.Conversations);

    private ConversationStates States => new(_tables, _names, _clock);

    [Fact]
    public async Task State_comes_back_until_it_expires()
    {
        (await States.FindAsync("key", None)).ShouldBeNull();
        (await States.SaveAsync("key", new byte[] { 1 }, Now.AddMinutes(30), null, None)).ShouldBeTrue();

        _clock.Now = Now.AddMinutes(30).AddTicks(-1);
        (await States.FindAsync("key", None))!.Content.ToArray().ShouldBe([1]);

        _clock.Now = Now.AddMinutes(30);
        (await States.FindAsync("key", None)).ShouldBeNull();
    }

    [Fact]
    public async Task State_is_stored_as_earlier_releases_stored_it()
    {
        await States.SaveAsync("abcdef", [1], Now.AddMinutes(30).ToOffset(TimeSpan.FromHours(1)), null, None);

        var row = (await Conversations.GetEntityAsync<TableEntity>("be", "abcdef")).Value;

        row.Keys.Except(["PartitionKey", "RowKey", "Timestamp", "odata.etag", "odata.metadata"], StringComparer.Ordinal).ShouldBe(["Content", "Expires"], ignoreOrder: true);
        row["Content"].ShouldBe(new byte[] { 1 });
        row["Expires"].ShouldBe(Now.AddMinutes(30));
    }

    [Fact]
    public async Task What_an_earlier_release_stored_is_read_and_changed()
    {
        await Conversations.AddEntityAsync(new TableEntity("be", "abcdef") { ["Content"] = new byte[] { 1 }, ["Expires"] = Now.AddMinutes(30) });

        var read = (await States.FindAsync("abcdef", None))!;

        read.Content.ToArray().ShouldBe([1]);
        (await States.SaveAsync("abcdef", [2], Now.AddMinutes(30), read.Tag, None)).ShouldBeTrue();
        (await States.FindAsync("abcdef", None))!.Content.ToArray().ShouldBe([2]);
    }

    [Fact]
    public async Task State_is_changed_only_when_it_is_as_it_was_read()
    {
        await States.SaveAsync("key", new byte[] { 1 }, Now.AddMinutes(30), null, None);
        var read = (await States.FindAsync("key", None))!;

        (await States.SaveAsync("key", new byte[] { 2 }, Now.AddMinutes(30), null, None)).ShouldBeFalse();
        (await States.SaveAsync("key", new byte[] { 3 }, Now.AddMinutes(30), read.Tag, None)).ShouldBeTrue();
        (await States.SaveAsync("key", new byte[] { 4 }, Now.AddMinutes(30), read.Tag, None)).ShouldBeFalse();
        (await States.RemoveAsync("key", read.Tag, None)).ShouldBeFalse();

        (await States.FindAsync("key", None))!.Content.ToArray().ShouldBe([3]);
    }

    [Fact]
    public async Task State_that_was_removed_is_gone_and_cannot_be_changed()
    {
        await States.SaveAsync("key", new byte[] { 1 }, Now.AddMinutes(30), null, None);
        var read = (await States.FindAsync("key", None))!;

        (await States.RemoveAsync("key", read.Tag, None)).ShouldBeTrue();

        (await States.RemoveAsync("key", read.Tag, None)).ShouldBeFalse();
        (await States.SaveAsync("key", new byte[] { 2 }, Now.AddMinutes(30), read.Tag, None)).ShouldBeFalse();
        (await States.FindAsync("key", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_wins()
    {
        var first = await Task.WhenAll(Saves(null));
        first.Count(saved => saved).ShouldBe(1);

        var read = (await States.FindAsync("key", None))!;
        (await Task.WhenAll(Saves(read.Tag))).Count(saved => saved).ShouldBe(1);

        IEnumerable<Task<bool>> Saves(string? tag) => Enumerable.Range(tag is null ? 0 : 100, 20).Select(number =>
            Task.Run(() => States.SaveAsync("key", new[] { (byte)number }, Now.AddMinutes(30), tag, None)));
    }

    [Fact]
    public async Task State_that_expired_makes_place_for_one_who_starts_again()
    {
        await States.SaveAsync("key", new byte[] { 1 }, Now.AddMinutes(30), null, None);
        _clock.Now = Now.AddMinutes(31);

        var saved = await Task.WhenAll(Enumerable.Range(2, 10).Select(number =>
            Task.Run(() => States.SaveAsync("key", new[] { (byte)number }, Now.AddMinutes(61), null, None))));

        saved.Count(done => done).ShouldBe(1);
        (await States.FindAsync("key", None))!.Content.Span[0].ShouldBeGreaterThan((byte)1);
    }

    [Fact]
    public async Task A_save_whose_answer_was_lost_is_no_lost_race()
    {
        _tables.LosesAnswers = true;

        (await States.SaveAsync("key", new byte[] { 1 }, Now.AddMinutes(30), null, None)).ShouldBeTrue();
        var read = (await States.FindAsync("key", None))!;
        (await States.SaveAsync("key", new byte[] { 2 }, Now.AddMinutes(30), read.Tag, None)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_purge_removes_what_expired_and_nothing_else()
    {
        _tables.RowsAPage = 3;
        for (var number = 0; number < 300; number++)
        {
            await States.SaveAsync($"key{number}", new byte[] { 1 }, Now.AddMinutes(number % 2 == 0 ? 10 : 30), null, None);
        }

        _clock.Now = Now.AddMinutes(10);
        var removed = 0;
        for (var shard = 0; shard < 256; shard++)
        {
            removed += await States.PurgeAsync(shard, _clock.Now, None);
        }

        removed.ShouldBe(150);
        _clock.Now = Now;
        (await States.FindAsync("key0", None)).ShouldBeNull();
        (await States.FindAsync("key1", None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task State_beyond_what_a_row_holds_is_refused_before_it_is_sent() =>
        await Should.ThrowAsync<ArgumentException>(() => States.SaveAsync("key", new byte[65 * 1024], Now, null, None));
}
