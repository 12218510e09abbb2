using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

public abstract partial class StoreContract
{
    private static readonly AdvisorKey Bram = new("bram");
    private static readonly ChatAddress Chat = new("https://smba.example/emea/", "a:1xyz", "29:user", "28:bot", new("11111111-2222-3333-4444-555555555555"));

    private AdvisorRecords Advisors => new(_tables, _names);

    [Fact]
    public async Task Nothing_is_known_of_an_advisor_whom_the_bot_never_met()
    {
        (await Advisors.FindAsync(Bram, None)).ShouldBeNull();
        (await Advisors.AllAsync(None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_change_touches_only_what_it_names()
    {
        var away = new DayRange(new(2026, 12, 1), new(2026, 12, 4));
        await Advisors.TakeAsync(Bram, NewId(), 5, Now, None);
        (await Advisors.FindAsync(Bram, None)).ShouldBe(new(Bram, null, "nl", true, null, Now, 1));

        await Advisors.SetReachableAsync(Bram, false, None);
        await Advisors.SetAwayAsync(Bram, away, None);
        (await Advisors.FindAsync(Bram, None)).ShouldBe(new(Bram, null, "nl", false, away, Now, 1));

        await Advisors.MetAsync(Bram, Chat, "en", None);
        (await Advisors.FindAsync(Bram, None)).ShouldBe(new(Bram, Chat, "en", true, away, Now, 1));

        await Advisors.SetAwayAsync(Bram, null, None);
        await Advisors.MetAsync(Bram, Chat with { ConversationId = null }, "en", None);
        (await Advisors.FindAsync(Bram, None)).ShouldBe(new(Bram, Chat with { ConversationId = null }, "en", true, null, Now, 1));
    }

    [Fact]
    public async Task One_process_at_a_time_may_greet_and_nobody_after_that()
    {
        var until = Now.AddMinutes(10);
        (await Advisors.TryReserveGreetingAsync(Bram, Now, until, None)).ShouldBeTrue();
        (await Advisors.TryReserveGreetingAsync(Bram, until.AddTicks(-1), until.AddMinutes(10), None)).ShouldBeFalse();
        (await Advisors.TryReserveGreetingAsync(Bram, until, until.AddMinutes(10), None)).ShouldBeTrue();

        await Advisors.SetGreetedAsync(Bram, Now, None);

        (await Advisors.TryReserveGreetingAsync(Bram, until.AddDays(1), until.AddDays(2), None)).ShouldBeFalse();
        (await Advisors.FindAsync(Bram, None)).ShouldBe(new(Bram, null, "nl", true, null, null) { GreetedAt = Now, GreetingUntil = until.AddMinutes(10) });
    }

    [Fact]
    public async Task Of_many_who_want_to_greet_one_may()
    {
        await Advisors.MetAsync(Bram, Chat, "en", None);

        var reserved = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Advisors.TryReserveGreetingAsync(Bram, Now, Now.AddMinutes(10), None))));

        reserved.Count(may => may).ShouldBe(1);
    }

    [Fact]
    public async Task Changes_at_the_same_time_do_not_undo_each_other()
    {
        await Task.WhenAll(
            Task.Run(() => Advisors.MetAsync(Bram, Chat, "en", None)),
            Task.Run(() => Advisors.TakeAsync(Bram, NewId(), 5, Now, None)),
            Task.Run(() => Advisors.SetAwayAsync(Bram, new DayRange(new(2026, 12, 1), new(2026, 12, 1)), None)));

        (await Advisors.AllAsync(None)).ShouldHaveSingleItem()
            .ShouldBe(new AdvisorRecord(Bram, Chat, "en", true, new(new(2026, 12, 1), new(2026, 12, 1)), Now, 1));
    }
}
