using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff;

public sealed class StandingsTests : HandoffStory
{
    [Fact]
    public async Task A_place_taken_while_the_standings_are_read_shows()
    {
        await ReadAsync();
        World.Time.Advance(StandingsJob.Every);
        Bot.Faults.Meanwhile(1, () => SendAsync(), answered: true);

        await Bot.Get<AdvisorStandings>().RenewAsync(CancellationToken.None);

        (await ReadAsync())[Stored(World.Requests.Keys.Single()).Offer!.Advisor].Open.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_away_while_the_standings_are_read_shows_as_away()
    {
        await ReadAsync();
        World.Time.Advance(StandingsJob.Every);
        var away = new DayRange(new(2026, 11, 23), new(2026, 11, 27));
        Bot.Faults.Meanwhile(1, () => Bot.Get<Dialogs.Advising.IAdvisorAvailability>().SetAwayAsync(Anna, away, CancellationToken.None), answered: true);

        await Bot.Get<AdvisorStandings>().RenewAsync(CancellationToken.None);

        (await ReadAsync())[Anna].Away.ShouldBe(away);
    }

    private ValueTask<IReadOnlyDictionary<AdvisorKey, Dialogs.Assignment.AdvisorStanding>> ReadAsync() =>
        Bot.Get<AdvisorStandings>().CurrentAsync(CancellationToken.None);
}
