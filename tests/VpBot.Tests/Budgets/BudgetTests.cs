using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VpBot.Conversations;
using VpBot.Dialogs.Roster;
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
    public async Task Starting_again_goes_on_where_the_person_was()
    {
        await story.FillInAsync("contact.times");

        await story.SendAsync(story.Sanne, story.Sanne.Invoke("contact.start", []));

        story.Sanne.Sees.Name.ShouldBe("contact.times");
    }

    [Fact]
    public async Task Accepting_takes_at_most_five()
    {
        await LaterAsync();

        (await CostAsync(() => story.PressAsync(story.First, "offer.accept"))).Count.ShouldBeLessThanOrEqualTo(5);
        story.First.Sees.Name.ShouldBe("offer.accepted");
    }

    [Fact]
    public async Task Declining_with_the_next_offer_takes_at_most_eight()
    {
        await LaterAsync();

        var cost = await CostAsync(async () =>
        {
            await story.PressAsync(story.First, "offer.decline");
            await story.SettleAsync();
        });

        cost.Count.ShouldBeLessThanOrEqualTo(8, string.Join(", ", cost));
        story.Second.Sees.Name.ShouldBe("offer");
    }

    [Fact]
    public async Task A_sweep_with_nothing_due_takes_at_most_two_an_interval()
    {
        await LaterAsync();
        var services = story.Bot.Services;
        var time = new ManualTime(story.Bot.Time.GetUtcNow());
        using var job = new SweepJob(
            services.GetRequiredService<SweepRun>(),
            services.GetRequiredService<RosterWatch>(),
            services.GetRequiredService<IConversationStates>(),
            services.GetRequiredService<HeldRequests>(),
            services.GetRequiredService<IRosterReader>(),
            time,
            Options.Create(new HandoffOptions()),
            NullLogger<SweepJob>.Instance);
        await job.PassAsync(CancellationToken.None);

        foreach (var interval in Enumerable.Range(1, 8))
        {
            var cost = await CostAsync(() => job.PassAsync(CancellationToken.None));

            // What an advisor holds is read with it: that is what there is, and it is bounded by their capacity.
            cost.Count(operation => operation != "vpbotRequests get").ShouldBeLessThanOrEqualTo(2, $"{interval}: {string.Join(", ", cost)}");
        }
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
        using var standings = ActivatorUtilities.CreateInstance<StandingsJob>(services);
        await roster.StartAsync(CancellationToken.None);
        await standings.StartAsync(CancellationToken.None);

        foreach (var tick in Enumerable.Range(1, 5))
        {
            tap.Listen();
            story.Bot.Time.Advance(RosterJob.Every);
            while (tap.Operations.Count < 3)
            {
                await Task.Yield();
            }

            (await CostAsync(() => story.Sanne.SendAsync(story.Sanne.Invoke("info.advisors", [])))).ShouldBe([], $"tick {tick}");
        }

        await ((IHostedService)roster).StopAsync(CancellationToken.None);
        await ((IHostedService)standings).StopAsync(CancellationToken.None);
    }

    /// <summary>An offer that is some time old, as most are when they are answered, and a bot that is up to date.</summary>
    private async Task LaterAsync()
    {
        await story.OfferedAsync();
        story.Bot.Time.Advance(TimeSpan.FromMinutes(16));
        await story.SweepAsync();
        await story.RefreshAsync();
    }

    private async Task<IReadOnlyList<string>> CostAsync(Func<Task> act)
    {
        tap.Listen();
        await act();
        return tap.Stop();
    }
}
