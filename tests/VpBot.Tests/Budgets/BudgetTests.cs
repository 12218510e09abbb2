using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VpBot.Handoff;
using VpBot.Storage;
using VpBot.Storage.InMemory;
using VpBot.Tests.Faults;
using VpBot.Tests.Fixtures;
using VpBot.Tests.Storage.Stores;

namespace VpBot.Tests.Budgets;

/// <summary>What each thing that people do costs in operations on tables, counted in the whole bot. The tap also refuses scans and blind overwrites.</summary>
public sealed class BudgetTests : IAsyncLifetime
{
    private readonly TableTap tap = new();
    private FaultStory story = null!;

    public async Task InitializeAsync()
    {
        var tables = new InMemoryTableServiceClient();
        story = await FaultStory.StartAsync(tables, new TappedTables(tables, tap), tap);
        await story.Sanne.InstallsAsync();
    }

    public async Task DisposeAsync()
    {
        tap.Forbidden.ShouldBeEmpty();
        await story.DisposeAsync();
    }

    [Theory]
    [InlineData("info.role")]
    [InlineData("info.advisors")]
    [InlineData("info.limits")]
    [InlineData("info.help")]
    [InlineData("info.privacy")]
    [InlineData("help.urgent")]
    public async Task Reading_takes_no_operation(string verb)
    {
        (await CostAsync(() => story.Sanne.SendAsync(story.Sanne.Invoke(verb, [])))).ShouldBe([]);
        story.Sanne.Sees.Name.ShouldBe(verb);
    }

    [Theory]
    [InlineData("wie zijn jullie")]
    [InlineData("ik weet het niet meer")]
    [InlineData("asdf")]
    public async Task A_typed_question_takes_no_operation(string text) => (await CostAsync(() => story.Sanne.SaysAsync(text))).ShouldBe([]);

    [Fact]
    public async Task Installing_takes_no_operation() => (await CostAsync(() => story.Bot.Person(Account.Emily).InstallsAsync())).ShouldBe([]);

    [Fact]
    public async Task An_advisor_whom_the_bot_met_reads_without_an_operation()
    {
        var anna = story.Advisors[0];

        (await CostAsync(() => anna.SendAsync(anna.Invoke("info.role", [])))).ShouldBe([]);
    }

    [Fact]
    public async Task Each_step_of_the_waterfall_takes_at_most_two_and_sending_at_most_six()
    {
        foreach (var (verb, inputs) in FaultStory.Steps)
        {
            var cost = await CostAsync(() => story.PressAsync(story.Sanne, verb, inputs));

            cost.Count.ShouldBeLessThanOrEqualTo(verb == "contact.send" ? 6 : 2, $"{verb}: {string.Join(", ", cost)}");
        }

        story.Sanne.Sees.Name.ShouldBe("contact.sent");
    }

    [Fact]
    public async Task A_step_back_and_a_step_that_is_refused_take_at_most_two()
    {
        await story.FillInAsync("contact.channel");

        (await CostAsync(() => story.PressAsync(story.Sanne, "contact.channel", ("channel", "phone"), ("phone", "nee")))).Count.ShouldBeLessThanOrEqualTo(2);
        (await CostAsync(() => story.PressAsync(story.Sanne, "nav.back"))).Count.ShouldBeLessThanOrEqualTo(2);
        story.Sanne.Sees.Name.ShouldBe("contact.advisor");
    }

    [Fact]
    public async Task Starting_again_goes_on_where_the_person_was_and_takes_at_most_two()
    {
        await story.FillInAsync("contact.times");

        var cost = await CostAsync(() => story.SendAsync(story.Sanne, story.Sanne.Invoke("contact.start", [])));

        story.Sanne.Sees.Name.ShouldBe("contact.times");
        cost.Count.ShouldBeLessThanOrEqualTo(2, string.Join(", ", cost));
    }

    [Fact]
    public async Task The_first_card_keeps_nothing_and_going_on_from_it_after_going_back_takes_at_most_two()
    {
        await story.FillInAsync("contact.explain");
        (await story.ConversationsAsync()).ShouldBe(0);
        await story.PressAsync(story.Sanne, "contact.explain");
        (await story.ConversationsAsync()).ShouldBe(1);
        await story.PressAsync(story.Sanne, "nav.back");
        story.Sanne.Sees.Name.ShouldBe("contact.explain");

        (await CostAsync(() => story.PressAsync(story.Sanne, "contact.explain"))).Count.ShouldBeLessThanOrEqualTo(2);
        story.Sanne.Sees.Name.ShouldBe("contact.advisor");
    }

    [Fact]
    public async Task Going_on_from_the_first_card_twice_goes_on_with_the_same()
    {
        await story.FillInAsync("contact.explain");
        var again = story.Sanne.Invoke(story.Sanne.Sees, "contact.explain");
        await story.PressAsync(story.Sanne, "contact.explain");
        await story.PressAsync(story.Sanne, "contact.advisor");

        await story.SendAsync(story.Sanne, again);

        story.Sanne.Sees.Name.ShouldBe("contact.channel");
        (await story.ConversationsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task An_old_first_card_shows_where_the_open_request_stands()
    {
        await story.FillInAsync("contact.explain");
        var again = story.Sanne.Invoke(story.Sanne.Sees, "contact.explain");
        foreach (var (verb, inputs) in FaultStory.Steps.Skip(1))
        {
            await story.PressAsync(story.Sanne, verb, inputs);
        }

        await story.SendAsync(story.Sanne, again);

        story.Sanne.Sees.Name.ShouldBe("request.status");
    }

    [Fact]
    public async Task Accepting_takes_at_most_five()
    {
        await LaterAsync();

        (await CostAsync(() => story.PressAsync(story.First, "offer.accept"))).Count.ShouldBeLessThanOrEqualTo(5);
        story.First.Sees.Name.ShouldBe("offer.accepted");
    }

    [Fact]
    public async Task Asking_for_a_moment_takes_at_most_two_and_proposing_it_at_most_six()
    {
        await story.AcceptedAsync();

        (await CostAsync(() => story.PressAsync(story.First, "offer.propose"))).Count.ShouldBeLessThanOrEqualTo(2);
        (await CostAsync(() => story.PressAsync(story.First, "offer.propose", ("part", "2026-11-24/pm"), ("time", "14:30")))).Count.ShouldBeLessThanOrEqualTo(7);
        story.First.Sees.Text.ShouldContain("Je stelde dit moment voor");
    }

    [Fact]
    public async Task Answering_a_proposal_or_a_question_to_hand_over_takes_at_most_five()
    {
        await story.ProposedAsync();
        (await CostAsync(() => story.PressAsync(story.Sanne, "request.agree"))).Count.ShouldBeLessThanOrEqualTo(5);
        await story.SettleAsync();
        (await CostAsync(() => story.PressAsync(story.First, "advisor.requests"))).Count.ShouldBeLessThanOrEqualTo(4);
        (await CostAsync(() => story.PressAsync(story.First, "offer.handover"))).Count.ShouldBeLessThanOrEqualTo(5);
        await story.SettleAsync();
        (await CostAsync(() => story.PressAsync(story.Sanne, "request.stay"))).Count.ShouldBeLessThanOrEqualTo(5);
    }

    /// <summary>Of the nine, two say whose request it is, two what may be chosen, and five are those of a change that makes an offer.</summary>
    [Fact]
    public async Task Asking_for_other_times_takes_at_most_four_and_choosing_them_with_the_next_offer_at_most_nine()
    {
        await story.NobodyThenAsync();

        (await CostAsync(() => story.SendAsync(story.Sanne, story.Sanne.Invoke("request.times", [])))).Count.ShouldBeLessThanOrEqualTo(4);
        var cost = await CostAsync(() => story.PressAsync(story.Sanne, "request.times", ("times", "2026-11-25/am")));

        cost.Count.ShouldBeLessThanOrEqualTo(9, string.Join(", ", cost));
        story.Sanne.Sees.Name.ShouldBe("request.status");
        await story.SettleAsync();
        story.Second.Sees.Name.ShouldBe("offer");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Declining_with_the_next_offer_takes_at_most_eight_also_when_the_next_is_nearly_full(int held)
    {
        await LaterAsync();
        foreach (var other in Enumerable.Range(0, held))
        {
            await story.Bot.Services.GetRequiredService<IAssignments>()
                .TakeAsync(FaultStory.KeyOf(story.Second), new($"other{other}"), int.MaxValue, story.Bot.Time.GetUtcNow(), CancellationToken.None);
        }

        await story.RefreshAsync();

        var cost = await CostAsync(async () =>
        {
            await story.PressAsync(story.First, "offer.decline");
            await story.SettleAsync();
        });

        cost.Count.ShouldBeLessThanOrEqualTo(8, string.Join(", ", cost));
        story.Second.Sees.Name.ShouldBe("offer");
    }

    /// <summary>The sweep looks into the due index and clears away one part of the expired conversations; every fourth time instead what one advisor holds, which is one and what they hold.</summary>
    [Fact]
    public async Task A_sweep_with_nothing_due_takes_at_most_two_an_interval()
    {
        await LaterAsync();
        using var job = ActivatorUtilities.CreateInstance<SweepJob>(story.Bot.Services);
        await job.PassAsync(CancellationToken.None);
        var held = (await story.RequestsAsync()).Count;

        foreach (var interval in Enumerable.Range(2, 16))
        {
            var cost = await CostAsync(() => job.PassAsync(CancellationToken.None));

            cost.Count.ShouldBeLessThanOrEqualTo(interval % 4 == 0 ? 2 + held : 2, $"{interval}: {string.Join(", ", cost)}");
        }
    }

    /// <summary>These two read every four seconds, however many requests there are, so that no turn has to.</summary>
    [Fact]
    public async Task The_other_jobs_take_one_operation_each_when_nothing_is_new()
    {
        await LaterAsync();

        (await CostAsync(() => story.Bot.Services.GetRequiredService<RosterVersions>().RefreshAsync())).ShouldBe(["vpbotRosterHead get"]);
        story.Bot.Services.GetRequiredService<AdvisorStandings>().Refresh();
        (await CostAsync(() => story.Bot.Services.GetRequiredService<AdvisorStandings>().RenewAsync(CancellationToken.None))).ShouldBe(["vpbotAdvisors query"]);
    }

    [Fact]
    public void No_job_runs_that_is_not_counted_here()
    {
        var jobs = story.Bot.Services.GetServices<IHostedService>().Where(service => service.GetType().Namespace!.StartsWith("VpBot.", StringComparison.Ordinal));

        // The story leaves out the two jobs that read by themselves, RosterJob and StandingsJob. The secrets are in no table.
        jobs.Select(job => job.GetType().Name).Except([nameof(TablesExist), nameof(Dispatcher), nameof(SweepJob), "MasterSecretsJob"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(1000)]
    public async Task Publishing_advisors_takes_one_a_hundred_and_three(int advisors)
    {
        var roster = story.Bot.Services.GetRequiredService<RosterVersions>();

        var cost = await CostAsync(() => roster.PublishAsync(Samples.Roster(advisors), basedOn: 1, CancellationToken.None));

        cost.Count.ShouldBeLessThanOrEqualTo(((advisors + 99) / 100) + 3);
    }

    [Fact]
    public async Task The_jobs_keep_turns_free_of_reading_as_time_goes_by()
    {
        var services = story.Bot.Services;
        using var roster = ActivatorUtilities.CreateInstance<RosterJob>(services);
        using var advisors = ActivatorUtilities.CreateInstance<StandingsJob>(services);
        StandingsJob.Every.ShouldBe(RosterJob.Every);
        var standings = services.GetRequiredService<AdvisorStandings>();
        standings.Refresh();
        await standings.CurrentAsync(CancellationToken.None);
        tap.Listen();
        await roster.StartAsync(CancellationToken.None);
        await advisors.StartAsync(CancellationToken.None);
        await SeesAsync(() => new(story.Bot.Time.Repeating(RosterJob.Every) == 2 && tap.Operations.Count == 1));

        foreach (var tick in Enumerable.Range(1, 5))
        {
            var before = await standings.CurrentAsync(CancellationToken.None);
            tap.Listen();
            story.Bot.Time.Advance(RosterJob.Every);

            // Not when a reading begins: the clock would move on while it goes on, and what takes long is read less often.
            await SeesAsync(async () => tap.Operations.Count == 2 && await standings.CurrentAsync(CancellationToken.None) != before);

            (await CostAsync(() => story.Sanne.SendAsync(story.Sanne.Invoke("info.advisors", [])))).ShouldBe([], $"tick {tick}");
        }

        await ((IHostedService)roster).StopAsync(CancellationToken.None);
        await ((IHostedService)advisors).StopAsync(CancellationToken.None);
    }

    /// <summary>An offer that is some time old, as most are when they are answered, and a bot that is up to date.</summary>
    private async Task LaterAsync()
    {
        await story.OfferedAsync();
        story.Bot.Time.Advance(TimeSpan.FromMinutes(16));
        await story.SweepAsync();
        await story.RefreshAsync();
    }

    /// <summary>Waits for something that a job does by itself.</summary>
    private static async Task SeesAsync(Func<ValueTask<bool>> happened)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await happened())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<IReadOnlyList<string>> CostAsync(Func<Task> act)
    {
        tap.Listen();
        await act();
        return tap.Stop();
    }
}
