using System.Text.Json.Nodes;

namespace VpBot.Tests.Fixtures;

/// <summary>A chat as Teams keeps it: the same for every window that shows it.</summary>
internal sealed class TeamsChat
{
    private readonly Lock changing = new();
    private readonly List<(string Id, JsonObject Activity, int Posted, int Changed)> messages = [];
    private int last;

    /// <summary>The messages from the bot, oldest first, as they are now.</summary>
    public IReadOnlyList<(string Id, ShownCard? Card)> Messages
    {
        get
        {
            lock (changing)
            {
                return [.. messages.Select(message => (message.Id, CardOf(message.Activity)))];
            }
        }
    }

    /// <summary>The lowest message, as it is now; null for none.</summary>
    public (string Id, ShownCard? Card, int Posted)? Lowest
    {
        get
        {
            lock (changing)
            {
                return messages.Count == 0 ? null : (messages[^1].Id, CardOf(messages[^1].Activity), messages[^1].Posted);
            }
        }
    }

    /// <summary>The card that a message got after a moment; null when it was not changed since.</summary>
    public ShownCard? ChangedSince(string id, int moment)
    {
        lock (changing)
        {
            return messages.FirstOrDefault(message => message.Id == id && message.Changed > moment) is { Activity: { } activity } ? CardOf(activity) : null;
        }
    }

    /// <summary>A number after everything that happened so far.</summary>
    public int Next() => Interlocked.Increment(ref last);

    public string Add(JsonObject activity)
    {
        lock (changing)
        {
            var stamp = Next();
            var id = $"message-{stamp}";
            messages.Add((id, activity, stamp, stamp));
            return id;
        }
    }

    /// <summary>Changes a message; false when there is none with this id.</summary>
    public bool Change(string id, JsonObject activity)
    {
        lock (changing)
        {
            var at = messages.FindIndex(message => message.Id == id);
            if (at >= 0)
            {
                messages[at] = (id, activity, messages[at].Posted, Next());
            }

            return at >= 0;
        }
    }

    /// <summary>Removes a message; false when there is none with this id.</summary>
    public bool Remove(string id)
    {
        lock (changing)
        {
            return messages.RemoveAll(message => message.Id == id) > 0;
        }
    }

    private static ShownCard? CardOf(JsonObject activity) => activity["attachments"]?[0]?["content"] is JsonObject card ? new(card) : null;
}
