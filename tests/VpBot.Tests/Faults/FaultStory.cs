using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage;
using VpBot.Tests.Fixtures;
using Person = VpBot.Tests.Fixtures.Person;

namespace VpBot.Tests.Faults;

/// <summary>
/// The whole bot over tables with a tap. Nothing runs by itself, so that every run of a story does the same operations in the same
/// order: what the host does in the background happens in <see cref="SettleAsync"/>, <see cref="RefreshAsync"/> and <see cref="PassAsync"/>.
/// </summary>
internal sealed class FaultStory : IAsyncDisposable
{
    private readonly TableServiceClient tables;
    private readonly TableNames names;
    private readonly SweepJob sweeps;
    private ShownCard? pressed;

    private FaultStory(RunningBot bot, TableServiceClient tables, TableTap tap)
    {
        (Bot, this.tables, Tap) = (bot, tables, tap);
        names = bot.Services.GetRequiredService<TableNames>();
        sweeps = ActivatorUtilities.CreateInstance<SweepJob>(bot.Services);
        (Sanne, Marieke) = (bot.Person(Account.Sanne), bot.Person(Account.Marieke));
        Advisors = [bot.Person(Account.Anna), bot.Person(Account.Karim)];
    }

    public RunningBot Bot { get; }

    public TableTap Tap { get; }

    public Person Sanne { get; }

    public Person Marieke { get; }

    public IReadOnlyList<Person> Advisors { get; }

    /// <summary>The advisor who got the first offer; set by <see cref="OfferedAsync"/>.</summary>
    public Person First { get; private set; } = null!;

    public Person Second => Advisors.Single(advisor => advisor.Who != First.Who);

    /// <summary>Whether the last press had an answer that shows a card.</summary>
    public bool WasAnswered { get; private set; }

    /// <param name="tables">The account as it is, to look into.</param>
    /// <param name="tapped">The account as the bot sees it.</param>
    /// <param name="tap">The tap on it.</param>
    /// <param name="prefix">Of the tables' names.</param>
    public static async Task<FaultStory> StartAsync(TableServiceClient tables, TableServiceClient tapped, TableTap tap, string prefix = "vpbot")
    {
        var bot = await RunningBot.StartAsync(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:TablePrefix"] = prefix }, services: services =>
        {
            services.Replace(ServiceDescriptor.Singleton(tapped));
            foreach (var job in services.Where(service => service.ServiceType == typeof(IHostedService) && (service.ImplementationType == typeof(RosterJob) || service.ImplementationType == typeof(StandingsJob))).ToList())
            {
                services.Remove(job);
            }
        });
        var story = new FaultStory(bot, tables, tap);
        await bot.PublishAsync(RosterText.Usual);
        await story.RefreshAsync();
        foreach (var advisor in story.Advisors)
        {
            await advisor.InstallsAsync();
        }

        await story.RefreshAsync();
        return story;
    }

    /// <summary>Somebody presses a button of the card that they see; when that says that there was trouble, of the card before it, which their client shows again.</summary>
    public Task PressAsync(Person who, string verb, params (string Id, string Value)[] inputs)
    {
        if (who.Sees.Name != "trouble")
        {
            pressed = who.Sees;
        }

        return SendAsync(who, who.Invoke(pressed!, verb, inputs));
    }

    public async Task SendAsync(Person who, JsonObject invoke)
    {
        var body = await who.SendAsync(invoke);
        WasAnswered = (int)who.Status == 200 && body.Length > 0 && JsonNode.Parse(body)?["value"]?["body"] is not null;
    }

    /// <summary>Sanne fills in the waterfall up to a card, starting from the one she sees.</summary>
    public async Task FillInAsync(string until)
    {
        if (Bot.Teams.ChatOf(Account.Sanne).Messages.Count == 0)
        {
            await Sanne.InstallsAsync();
        }

        foreach (var (verb, inputs) in Steps)
        {
            if (Sanne.Sees.Name == until)
            {
                return;
            }

            await PressAsync(Sanne, verb, inputs);
        }
    }

    /// <summary>The steps of the waterfall: the button and what is filled in with it.</summary>
    public static IReadOnlyList<(string Verb, (string, string)[] Inputs)> Steps { get; } =
    [
        ("contact.start", []),
        ("contact.explain", []),
        ("contact.advisor", []),
        ("contact.channel", [("channel", "phone"), ("phone", "06 12345678")]),
        ("contact.times", [("times", "any")]),
        ("contact.options", [("language", "nl"), ("voicemail", "no")]),
        ("contact.send", []),
    ];

    public async Task OfferedAsync()
    {
        await FillInAsync("contact.sent");
        await SettleAsync();
        First = Advisors.First(advisor => advisor.Sees.Name == "offer");
        await RefreshAsync();
    }

    public async Task AcceptedAsync()
    {
        await OfferedAsync();
        await PressAsync(First, "offer.accept");
        await SettleAsync();
        await RefreshAsync();
    }

    public static AdvisorKey KeyOf(Person advisor) => new(advisor.Who == Account.Anna ? "anna" : "karim");

    /// <summary>How many have something half-filled.</summary>
    public async Task<int> ConversationsAsync() => (await KeysOfAsync(names.Conversations)).Count;

    /// <summary>The advisor who accepted is asked which moment they propose.</summary>
    public async Task ProposingAsync()
    {
        await AcceptedAsync();
        await PressAsync(First, "offer.propose");
        First.Sees.Name.ShouldBe("offer.propose");
    }

    public async Task ProposedAsync()
    {
        await ProposingAsync();
        await PressAsync(First, "offer.propose", ("part", "2026-11-24/pm"), ("time", "14:30"));
        await SettleAsync();
    }

    /// <summary>Sanne is asked for other times: the first advisor was silent until the one she wanted had passed.</summary>
    public async Task NobodyThenAsync()
    {
        Bot.Time.Set(new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero));
        await FillInAsync("contact.times");
        await PressAsync(Sanne, "contact.times", ("times", "2026-11-23/pm"));
        foreach (var (verb, inputs) in Steps.TakeLast(2))
        {
            await PressAsync(Sanne, verb, inputs);
        }

        await SettleAsync();
        First = Advisors.First(advisor => advisor.Sees.Name == "offer");
        Bot.Time.Set(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
        await SweepAsync();
        await RefreshAsync();
        await PressAsync(Sanne, "request.times");
        Sanne.Sees.Name.ShouldBe("request.times");
    }

    public async Task HandingOverAsync()
    {
        await AcceptedAsync();
        await PressAsync(First, "offer.handover");
        await SettleAsync();
    }

    /// <summary>The bot believes that an advisor cannot be reached.</summary>
    public async Task LosesAsync(Person advisor)
    {
        await Bot.Services.GetRequiredService<IAdvisorRecords>().SetReachableAsync(KeyOf(advisor), reachable: false, CancellationToken.None);
        await RefreshAsync();
    }

    /// <summary>What the dispatcher does, until nothing is queued.</summary>
    public async Task SettleAsync()
    {
        var (atHand, run) = (Bot.Services.GetRequiredService<RequestsAtHand>(), Bot.Services.GetRequiredService<GuardedRun>());
        while (atHand.TryTake(out var queued))
        {
            await run.TryExecuteAsync(queued, CancellationToken.None);
        }
    }

    /// <summary>What the jobs do that keep roster and standings fresh.</summary>
    public async Task RefreshAsync()
    {
        await Bot.Services.GetRequiredService<RosterVersions>().RefreshAsync();
        Bot.Services.GetRequiredService<AdvisorStandings>().Refresh();
        await Bot.Services.GetRequiredService<AdvisorStandings>().CurrentAsync(CancellationToken.None);
    }

    /// <summary>What one interval of the sweep does; failures are left for the next, as there.</summary>
    public async Task SweepAsync()
    {
        foreach (var part in new Func<Task>[]
            {
                () => Bot.Services.GetRequiredService<SweepRun>().ExecuteAsync(CancellationToken.None),
                () => Bot.Services.GetRequiredService<RosterWatch>().ExecuteAsync(CancellationToken.None),
            })
        {
            try
            {
                await part();
            }
            catch (Exception exception) when (StorageFailures.Is(exception, CancellationToken.None))
            {
                // The job logs it and goes on.
            }
        }

        await SettleAsync();
    }

    /// <summary>
    /// Some of the sweeps after a fault: claims run out, what was left behind becomes old enough to be cleared away, and every advisor
    /// comes up whose places are held against the requests. Nothing is done by hand: the sweep's own passes, and what tidies up once an hour.
    /// </summary>
    public async Task PassAsync()
    {
        foreach (var minutes in new[] { 2, 1, 16, 20, 23 })
        {
            await SweepAfterAsync(TimeSpan.FromMinutes(minutes));
        }

        foreach (var _ in Enumerable.Range(1, Advisors.Count * SweepJob.HeldEvery))
        {
            await SweepAfterAsync(TimeSpan.FromSeconds(15));
        }

        await Bot.Services.GetRequiredService<IRosterLeftovers>().PurgeAsync(CancellationToken.None);
    }

    public async Task<IReadOnlyList<StoredRequest>> RequestsAsync()
    {
        var store = new RequestStore(tables, names);
        return [.. (await Task.WhenAll((await KeysOfAsync(names.Requests)).Select(key => store.FindAsync(new(key.RowKey), CancellationToken.None)))).OfType<StoredRequest>()];
    }

    /// <summary>Holds every index against the requests: nothing is missing and nothing is left over.</summary>
    /// <param name="what">Which run this is.</param>
    /// <param name="onlyOnce">Whether every offer must have gone out once; otherwise the same offer may be with the same advisor twice, because nobody could tell whether it was sent.</param>
    public async Task CheckAsync(string what, bool onlyOnce)
    {
        var requests = await RequestsAsync();
        var open = requests.Where(stored => stored.Request.IsOpen).ToList();
        open.Count.ShouldBeLessThanOrEqualTo(1, what);
        foreach (var stored in requests)
        {
            stored.Request.Outbox.ShouldBeEmpty(what);
            stored.Request.Claim.ShouldBeNull(what);
        }

        (await KeysOfAsync(names.RosterHead)).ShouldAllBe(key => !key.RowKey.StartsWith(TableKeys.PendingFrom, StringComparison.Ordinal), $"{what}: publications under way");
        (await KeysOfAsync(names.Keys)).Select(key => key.RowKey).ShouldBe(open.Select(stored => stored.Request.Id.Value), $"{what}: keys");
        (await KeysOfAsync(names.Requesters)).Select(key => key.RowKey).ShouldBe(open.Select(stored => stored.RequesterLookup!), $"{what}: places");
        (await PlacesAsync()).ShouldBe(open.Where(stored => stored.Request.Offer is not null).Select(stored => (stored.Request.Offer!.Advisor, stored.Request.Id)), $"{what}: places of advisors");
        var due = await KeysOfAsync(names.Due);
        requests.ShouldAllBe(stored => due.Contains(new(TableKeys.Due(stored.Request.Id, stored.LookAt), stored.Request.Id.Value)), $"{what}: due");
        due.ShouldAllBe(row => requests.Any(stored => stored.Request.Id.Value == row.RowKey), $"{what}: due without a request");
        CheckOffers(open.SingleOrDefault()?.Request, onlyOnce, what);
        Tap.Forbidden.ShouldBeEmpty(what);
    }

    public async ValueTask DisposeAsync()
    {
        sweeps.Dispose();
        await Bot.DisposeAsync();
    }

    private async Task SweepAfterAsync(TimeSpan after)
    {
        Bot.Time.Advance(after);
        await sweeps.PassAsync(CancellationToken.None);
        await SettleAsync();
    }

    /// <summary>Living offers are with the one advisor who has the request, and with nobody else.</summary>
    private void CheckOffers(ContactRequest? open, bool onlyOnce, string what)
    {
        foreach (var advisor in Advisors)
        {
            var offers = Bot.Teams.ChatOf(advisor.Who).Messages.Count(message => message.Card?.Name == "offer");
            var has = open is { State: RequestState.Offered, Offer: { } offer }
                && offer.Advisor == KeyOf(advisor);
            if (onlyOnce)
            {
                offers.ShouldBe(has ? 1 : 0, $"{what}: offers with {advisor.Who.First}");
            }

            (offers > 0).ShouldBe(has, $"{what}: offers with {advisor.Who.First}");
        }
    }

    private async Task<IReadOnlyList<(AdvisorKey, RequestId)>> PlacesAsync()
    {
        var records = new AdvisorRecords(tables, names);
        List<(AdvisorKey, RequestId)> places = [];
        foreach (var record in await records.AllAsync(CancellationToken.None))
        {
            places.AddRange((await records.OfAsync(record.Key, CancellationToken.None)).Select(row => (record.Key, row.Id)));
        }

        return places;
    }

    private async Task<List<(string PartitionKey, string RowKey)>> KeysOfAsync(string table)
    {
        List<(string, string)> keys = [];
        await foreach (var row in tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: CancellationToken.None))
        {
            keys.Add((row.PartitionKey, row.RowKey));
        }

        return keys;
    }
}
