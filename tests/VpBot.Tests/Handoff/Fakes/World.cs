using System.Collections.Concurrent;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Handoff.Fakes;

/// <summary>Everything outside the processes: what is stored, what people got, what time it is.</summary>
internal sealed class World
{
    public Lock Gate { get; } = new();

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public AdvisorRoster Roster { get; set; } = AdvisorRoster.Empty;

    public Dictionary<RequestId, StoredRequest> Requests { get; } = [];

    public Dictionary<RequestId, ReadOnlyMemory<byte>> Keys { get; } = [];

    public HashSet<RequestId> DestroyedKeys { get; } = [];

    public Dictionary<string, RequestId> Open { get; } = new(StringComparer.Ordinal);

    public HashSet<DueRow> Due { get; } = [];

    public Dictionary<(AdvisorKey Advisor, RequestId Id), DateTimeOffset> Assignments { get; } = [];

    public Dictionary<AdvisorKey, AdvisorRecord> Records { get; } = [];

    public ConcurrentQueue<Sent> Messages { get; } = new();

    /// <summary>Requests that the due index did not point at when they were stored, or when a row was struck off: these would be lost in a crash.</summary>
    public List<RequestId> Lost { get; } = [];

    /// <summary>Takes down a request that nobody would look at in time.</summary>
    public void CheckDue(RequestId id)
    {
        if (Requests.TryGetValue(id, out var stored) && !Due.Any(row => row.Id == id && row.Quarter == Quarters.Of(stored.LookAt)))
        {
            Lost.Add(id);
        }
    }

    /// <summary>What comes of sending to a chat; arrives when it says nothing.</summary>
    public Func<Sent, Delivery?> Channel { get; set; } = _ => null;

    /// <summary>The cards that a person sees in their chat now, oldest first.</summary>
    public IReadOnlyList<Card> Seen(string chat) =>
        [.. Messages.Where(sent => sent.Chat == chat).GroupBy(sent => sent.MessageId, StringComparer.Ordinal).Select(versions => versions.Last().Card)];
}
