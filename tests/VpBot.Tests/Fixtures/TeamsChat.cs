using System.Text.Json.Nodes;

namespace VpBot.Tests.Fixtures;

/// <summary>A chat as Teams keeps it: the same for every window that shows it.</summary>
internal sealed class TeamsChat
{
    private readonly Lock changing = new();
    private readonly List<(string Id, JsonObject Activity, int Stamp)> messages = [];
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

    /// <summary>The message that was sent or changed last; null for none.</summary>
    public (string Id, ShownCard? Card, int Stamp)? Latest
    {
        get
        {
            lock (changing)
            {
                return messages.Count == 0 ? null : messages.Select(message => (message.Id, CardOf(message.Activity), message.Stamp)).MaxBy(message => message.Stamp);
            }
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
            messages.Add((id, activity, stamp));
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
                messages[at] = (id, activity, Next());
            }

            return at >= 0;
        }
    }

    private static ShownCard? CardOf(JsonObject activity) => activity["attachments"]?[0]?["content"] is JsonObject card ? new(card) : null;
}
