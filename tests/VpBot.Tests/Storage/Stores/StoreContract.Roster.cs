using Azure;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;
using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Before_the_first_publication_the_roster_is_empty()
    {
        var roster = await Process().CurrentAsync(None);

        roster.Version.ShouldBe(0);
        roster.Advisors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_published_roster_is_the_next_version_with_everything_in_the_order_of_the_file()
    {
        Advisor[] advisors = [Samples.FullAdvisor(3), Samples.SmallAdvisor(1), Samples.SmallAdvisor(2)];

        var published = await Process().PublishAsync(advisors, 0, None);
        var read = await Process().CurrentAsync(None);

        (published!.Version, published.PublishedAt).ShouldBe((1, Now));
        (read.Version, read.PublishedAt).ShouldBe((1, Now));
        Samples.ShouldBeSame(published.Advisors, advisors);
        Samples.ShouldBeSame(read.Advisors, advisors);
    }

    [Fact]
    public async Task A_roster_based_on_an_older_version_is_not_published()
    {
        var process = Process();
        await process.PublishAsync(Samples.Roster(2), 0, None);
        await process.PublishAsync(Samples.Roster(3), 1, None);

        (await process.PublishAsync(Samples.Roster(4), 1, None)).ShouldBeNull();
        (await process.PublishAsync(Samples.Roster(4), 0, None)).ShouldBeNull();
        (await process.PublishAsync(Samples.Roster(4), 3, None)).ShouldBeNull();

        (await Process().CurrentAsync(None)).Advisors.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_same_draft_published_twice_is_one_version()
    {
        var process = Process();

        var first = await process.PublishAsync(Samples.Roster(2), 0, None);
        var second = await process.PublishAsync(Samples.Roster(2), 0, None);

        second!.Version.ShouldBe(first!.Version);
    }

    [Fact]
    public async Task The_same_draft_published_twice_at_once_is_one_version()
    {
        var published = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Process().PublishAsync(Samples.Roster(2), 0, None))));

        published.ShouldAllBe(roster => roster != null && roster.Version == 1);
        (await RosterRowsLeft()).ShouldBe(2);
    }

    [Fact]
    public async Task Of_different_rosters_published_at_once_one_wins_and_the_others_leave_nothing()
    {
        var published = await Task.WhenAll(Enumerable.Range(1, 8).Select(count => Task.Run(() => Process().PublishAsync(Samples.Roster(count), 0, None))));

        var winner = published.OfType<AdvisorRoster>().ShouldHaveSingleItem();
        var read = await Process().CurrentAsync(None);
        read.Version.ShouldBe(1);
        read.Advisors.Count.ShouldBe(winner.Advisors.Count);
        (await RosterRowsLeft()).ShouldBe(winner.Advisors.Count);
    }

    [Fact]
    public async Task A_publication_whose_answer_was_lost_is_published()
    {
        _tables.LosesAnswers = true;
        var process = Process();

        (await process.PublishAsync(Samples.Roster(2), 0, None))!.Version.ShouldBe(1);
        (await process.PublishAsync(Samples.Roster(3), 1, None))!.Version.ShouldBe(2);

        (await Process().CurrentAsync(None)).Advisors.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 4)]
    [InlineData(100, 4)]
    [InlineData(101, 5)]
    [InlineData(1000, 13)]
    public async Task Publishing_costs_one_operation_a_hundred_advisors_and_three(int advisors, int most)
    {
        await Process().PublishAsync(Samples.Roster(advisors), 0, None);

        _tables.Operations.Count.ShouldBeLessThanOrEqualTo(most);
        (await Process().CurrentAsync(None)).Advisors.Count.ShouldBe(advisors);
    }

    [Fact]
    public async Task The_roster_is_looked_up_once_in_five_seconds_and_read_when_it_changed()
    {
        var reader = Process();
        await Process().PublishAsync(Samples.Roster(1), 0, None);
        await reader.CurrentAsync(None);
        await Process().PublishAsync(Samples.Roster(2), 1, None);
        _tables.Forget();

        _clock.Now = Now.AddSeconds(5).AddTicks(-1);
        (await reader.CurrentAsync(None)).Version.ShouldBe(1);
        _tables.Operations.ShouldBeEmpty();

        _clock.Now = Now.AddSeconds(5);
        var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await reader.CurrentAsync(None))));
        seen.ShouldAllBe(roster => roster.Version == 2);
        _tables.Operations.ShouldBe([$"get {_names.RosterHead}", $"query {_names.Roster}"]);

        _clock.Now = Now.AddSeconds(10);
        _tables.Forget();
        await reader.CurrentAsync(None);
        _tables.Operations.ShouldBe([$"get {_names.RosterHead}"]);
    }

    [Fact]
    public async Task Who_publishes_sees_it_at_once()
    {
        var process = Process();
        await process.CurrentAsync(None);

        await process.PublishAsync(Samples.Roster(1), 0, None);

        (await process.CurrentAsync(None)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task While_storage_fails_the_last_version_is_served_and_said_once()
    {
        var logger = new Mock<ILogger<RosterVersions>>();
        logger.Setup(log => log.IsEnabled(It.IsAny<LogLevel>())).Returns(true);
        var process = new RosterVersions(_tables, _names, _clock, logger.Object);
        await process.PublishAsync(Samples.Roster(1), 0, None);
        _tables.Fails = true;

        for (var seconds = 5; seconds <= 30; seconds += 5)
        {
            _clock.Now = Now.AddSeconds(seconds);
            (await process.CurrentAsync(None)).Version.ShouldBe(1);
        }

        logger.Invocations.Count(call => call.Method.Name == nameof(ILogger.Log)).ShouldBe(1);
        await Should.ThrowAsync<RequestFailedException>(async () => await Process().CurrentAsync(None));

        _tables.Fails = false;
        await Process().PublishAsync(Samples.Roster(2), 1, None);
        _clock.Now = Now.AddSeconds(60);
        (await process.CurrentAsync(None)).Version.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(250)]
    public async Task A_draft_is_found_by_any_process_for_half_an_hour(int advisors)
    {
        var draft = new RosterDraft(Samples.Roster(advisors), 4, true, Guid.AllBitsSet)
        {
            Warnings = [new(2, "andere functie", RosterProblem.ConflictingRole, "HR"), new(null, "vrijdag", RosterProblem.NobodyOnWeekday) { Sheet = RosterSheet.Absence }],
        };
        var id = await Process().KeepDraftAsync(draft, None);

        _clock.Now = Now.AddMinutes(30).AddTicks(-1);
        var found = await Process().FindDraftAsync(id, None);
        _clock.Now = Now.AddMinutes(30);

        Samples.ShouldBeSame(found!.Advisors, draft.Advisors);
        (found.BasedOn, found.NeedsConfirming, found.By).ShouldBe((4, true, Guid.AllBitsSet));
        found.Warnings.ShouldBe(draft.Warnings);
        (await Process().FindDraftAsync(id, None)).ShouldBeNull();
        (await Process().FindDraftAsync(RandomIds.Next(), None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_that_was_dropped_is_gone()
    {
        var id = await Process().KeepDraftAsync(new(Samples.Roster(101), 0, false, Guid.Empty), None);

        await Process().DropDraftAsync(id, None);
        await Process().DropDraftAsync(id, None);

        (await Process().FindDraftAsync(id, None)).ShouldBeNull();
        (await RosterRowsLeft()).ShouldBe(0);
    }

    [Fact]
    public async Task A_purge_removes_expired_drafts_and_nothing_else()
    {
        var process = Process();
        await process.PublishAsync(Samples.Roster(3), 0, None);
        await process.KeepDraftAsync(new(Samples.Roster(150), 1, false, Guid.Empty), None);
        _clock.Now = Now.AddMinutes(20);
        var young = await process.KeepDraftAsync(new(Samples.Roster(2), 1, false, Guid.Empty), None);

        _clock.Now = Now.AddMinutes(30);
        (await process.PurgeAsync(None)).ShouldBe(151);

        (await process.FindDraftAsync(young, None)).ShouldNotBeNull();
        (await RosterRowsLeft()).ShouldBe(3 + 3);
    }

    [Fact]
    public async Task A_publication_that_broke_off_is_tidied_away_an_hour_later()
    {
        var process = Process();
        await process.PublishAsync(Samples.Roster(2), 0, None);
        _tables.FailsFrom = 4;
        _tables.Forget();
        await Should.ThrowAsync<RequestFailedException>(() => process.PublishAsync(Samples.Roster(150), 1, None));
        _tables.FailsFrom = null;
        (await RosterRowsLeft()).ShouldBe(2 + 100);

        _clock.Now = Now.AddMinutes(59);
        (await process.PurgeAsync(None)).ShouldBe(0);
        _clock.Now = Now.AddMinutes(61);
        (await process.PurgeAsync(None)).ShouldBe(100);
        (await process.PurgeAsync(None)).ShouldBe(0);

        (await RosterRowsLeft()).ShouldBe(2);
        (await process.PublishAsync(Samples.Roster(3), 1, None))!.Version.ShouldBe(2);
    }

    private RosterVersions Process() => new(_tables, _names, _clock, NullLogger<RosterVersions>.Instance);

    private async Task<int> RosterRowsLeft() =>
        (await AllOf(Service().GetTableClient(_names.Roster).QueryAsync<Azure.Data.Tables.TableEntity>())).Count;
}
