using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Handoff.Fakes;

namespace VpBot.Tests.Handoff;

/// <summary>The words in which the hand-off tests tell their stories: Monday 23 November 2026, nine o'clock in Amsterdam, everybody works nine to five.</summary>
public abstract class HandoffStory : IDisposable
{
    protected static readonly AdvisorKey Anna = new("anna");
    protected static readonly AdvisorKey Bram = new("bram");
    protected static readonly AdvisorKey Cees = new("cees");
    protected static readonly Guid Tenant = new("11111111-0000-0000-0000-000000000000");

    private readonly List<BotProcess> processes = [];

    protected HandoffStory()
    {
        Publish(Advisor(Anna), Advisor(Bram), Advisor(Cees));
        foreach (var key in new[] { Anna, Bram, Cees })
        {
            Meet(key);
        }

        Bot = Start();
    }

    private protected World World { get; } = new();

    private protected BotProcess Bot { get; }

    protected static Advisor Advisor(AdvisorKey key, int capacity = 5, AdvisorKind kind = AdvisorKind.Internal) => new(
        key,
        PersonOf(key).ObjectId,
        key.Value,
        kind,
        new WorkingWeek(BotProcess.Amsterdam, Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .ToDictionary(day => day, _ => (IReadOnlyList<TimeSlot>)[new(new(9, 0), new(17, 0))])),
        ["nl"],
        Enum.GetValues<ContactChannel>(),
        capacity);

    protected static Person PersonOf(AdvisorKey key) => new(Tenant, new Guid(key.Value[0], 0, 0, new byte[8]));

    protected static Requester Requester(string name = "Eva", Person? who = null) => new(
        who ?? new Person(Tenant, new Guid(name[0], 1, 0, new byte[8])), name, "nl", new("https://channel", "chat-" + name, name, "bot", Tenant))
    {
        CardMessageId = "card-" + name,
    };

    protected static NewRequest Draft(string id = "draft", AdvisorWish wish = default, params ReadOnlySpan<AdvisorKey> notWith) =>
        new(id, wish, notWith.ToArray().ToHashSet(), ContactChannel.TeamsChat, [], "nl", null);

    private protected BotProcess Start(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var process = new BotProcess(World, settings);
        processes.Add(process);
        return process;
    }

    protected void Publish(params ReadOnlySpan<Advisor> advisors) =>
        World.Roster = new(World.Roster.Version + 1, World.Time.GetUtcNow(), advisors.ToArray());

    protected void Meet(AdvisorKey key) =>
        World.Records[key] = new(key, new("https://channel", "chat-" + key, key.Value, "bot", Tenant), "nl", Reachable: true, null, null);

    protected async Task<ContactRequest> SendAsync(NewRequest? draft = null, Requester? requester = null)
    {
        var sent = await Bot.Requests.SendAsync(draft ?? Draft(), requester ?? Requester(), CancellationToken.None);
        await Bot.DispatchAsync();
        return Stored(sent.Request.Id);
    }

    protected ContactRequest Stored(RequestId id) => World.Requests[id].Request;

    /// <summary>Lets time pass as it would with a sweep a minute.</summary>
    private protected async Task PassAsync(TimeSpan time, BotProcess? by = null)
    {
        for (var minute = 0; minute < time.TotalMinutes; minute++)
        {
            World.Time.Advance(TimeSpan.FromMinutes(1));
            await (by ?? Bot).SweepAsync();
            await (by ?? Bot).DispatchAsync();
        }
    }

    protected IReadOnlyList<string> Seen(AdvisorKey advisor) => Seen(advisor.Value);

    protected IReadOnlyList<string> Seen(string person) => [.. World.Seen("chat-" + person).Select(card => card.Name)];

    protected bool HasSeen(string person, string card) => Seen(person).Any(seen => seen == card);

    protected AdvisorKey[] WithAnOffer() => [.. new[] { Anna, Bram, Cees }.Where(key => Seen(key).Any(card => card.StartsWith("offer", StringComparison.Ordinal)))];

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        foreach (var process in processes)
        {
            process.Dispose();
        }

        World.Lost.ShouldBeEmpty();
    }
}
