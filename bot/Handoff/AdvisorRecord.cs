using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>What the bot knows of an advisor beside the roster.</summary>
/// <param name="Key">The advisor.</param>
/// <param name="Chat">Where the bot reaches them; null when they have not met.</param>
/// <param name="Language">The language the bot writes to them.</param>
/// <param name="Reachable">Whether the last send was not refused for good.</param>
/// <param name="Away">Days away that they said themself; null for none.</param>
/// <param name="LastOffered">When they last had an offer; null for never.</param>
/// <param name="Open">How many open offers and accepted requests they hold.</param>
public sealed record AdvisorRecord(AdvisorKey Key, ChatAddress? Chat, string Language, bool Reachable, DayRange? Away, DateTimeOffset? LastOffered, int Open = 0)
{
    /// <summary>When they were greeted as an advisor; null when they were not yet.</summary>
    public DateTimeOffset? GreetedAt { get; init; }

    /// <summary>Until when a process has reserved greeting them; null when none ever did.</summary>
    public DateTimeOffset? GreetingUntil { get; init; }
}
