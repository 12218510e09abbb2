using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

public abstract partial class StoreContract
{
    private RequestKeys Keys => new(_tables, _names);

    private OpenRequests Open => new(_tables, _names);

    private DueIndex Due => new(_tables, _names);

    [Fact]
    public async Task A_key_is_stored_once_and_gone_when_destroyed()
    {
        var id = NewId();
        (await Keys.FindAsync(id, None)).ShouldBeNull();

        (await Keys.AddAsync(id, new byte[] { 1, 2 }, None)).ToArray().ShouldBe([1, 2]);
        (await Keys.AddAsync(id, new byte[] { 3 }, None)).ToArray().ShouldBe([1, 2]);
        (await Keys.FindAsync(id, None))!.Value.ToArray().ShouldBe([1, 2]);

        await Keys.DestroyAsync(id, None);
        await Keys.DestroyAsync(id, None);
        (await Keys.FindAsync(id, None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_person_has_one_open_request_however_many_are_sent_at_once()
    {
        var held = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Open.ClaimAsync("somebody", NewId(), None))));

        held.Distinct().ShouldHaveSingleItem().ShouldBe((await Open.FindAsync("somebody", None))!.Value);
        (await Open.FindAsync("somebody-else", None)).ShouldBeNull();
    }

    [Fact]
    public async Task Only_the_open_request_frees_its_person()
    {
        var id = NewId();
        await Open.ReleaseAsync("somebody", id, None);
        await Open.ClaimAsync("somebody", id, None);

        await Open.ReleaseAsync("somebody", NewId(), None);
        (await Open.FindAsync("somebody", None)).ShouldBe(id);

        await Open.ReleaseAsync("somebody", id, None);
        (await Open.FindAsync("somebody", None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_claim_whose_answer_was_lost_is_held()
    {
        _tables.LosesAnswers = true;
        var id = NewId();

        (await Open.ClaimAsync("somebody", id, None)).ShouldBe(id);
        (await Keys.AddAsync(id, new byte[] { 1 }, None)).ToArray().ShouldBe([1]);
    }

    [Theory]
    [InlineData("09:14:59", false)]
    [InlineData("09:15:00", true)]
    public async Task A_row_is_due_from_the_start_of_its_quarter(string time, bool due)
    {
        var id = NewId();
        await Due.AddAsync(id, new DateTimeOffset(2026, 11, 24, 10, 29, 0, TimeSpan.FromHours(1)), None);

        var rows = await AllOf(Due.UpToAsync(new(new(2026, 11, 24), TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero), None));

        rows.Select(row => (row.Id, row.Quarter)).ShouldBe(due ? [(id, new(2026, 11, 24, 9, 15, 0, TimeSpan.Zero))] : []);
    }

    [Fact]
    public async Task Due_rows_come_oldest_first_over_many_pages_and_go_one_by_one()
    {
        _tables.RowsAPage = 7;
        var ids = Enumerable.Range(0, 40).Select(_ => NewId()).ToList();
        foreach (var (id, hour) in ids.Select((id, number) => (id, (number * 7) % 40)))
        {
            await Due.AddAsync(id, Now.AddHours(-hour), None);
            await Due.AddAsync(id, Now.AddHours(-hour), None);
        }

        await Due.AddAsync(NewId(), Now.AddHours(1), None);

        var rows = await AllOf(Due.UpToAsync(Now, None));
        rows.Select(row => row.Quarter).ShouldBeInOrder();
        rows.Select(row => row.Id).ShouldBe(ids, ignoreOrder: true);

        await Due.RemoveAsync(rows[0], None);
        await Due.RemoveAsync(rows[0], None);
        (await AllOf(Due.UpToAsync(Now, None))).ShouldBe(rows[1..]);
    }

    [Fact]
    public async Task Looking_for_what_is_due_costs_one_query_when_nothing_is()
    {
        await AllOf(Due.UpToAsync(Now, None));

        _tables.Operations.ShouldBe([$"query {_names.Due}"]);
    }
}
