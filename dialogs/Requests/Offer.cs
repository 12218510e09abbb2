using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>The request in one advisor's hands: on offer, and after accepting theirs.</summary>
/// <param name="Number">1 for the first offer of a request, then rising.</param>
/// <param name="Advisor">To whom.</param>
/// <param name="Since">When it was made.</param>
/// <param name="RemindAt">Half-way through its working hours.</param>
/// <param name="ExpiresAt">When it goes to the next.</param>
/// <param name="MessageId">The advisor's card; null until it was sent.</param>
/// <param name="Reminded">Whether the reminder was decided.</param>
public sealed record Offer(
    int Number,
    AdvisorKey Advisor,
    DateTimeOffset Since,
    DateTimeOffset RemindAt,
    DateTimeOffset ExpiresAt,
    string? MessageId = null,
    bool Reminded = false)
{
    /// <summary>When whoever accepted is reminded that the promise is about to end; null for never.</summary>
    public DateTimeOffset? RemindContactAt { get; init; }

    /// <summary>Whether that reminder was decided.</summary>
    public bool ContactReminded { get; init; }

    /// <summary>Whether it was noticed, and decided to tell the employee, that whoever accepted is no longer on the roster.</summary>
    public bool Left { get; init; }
}
