using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>What somebody decided to send.</summary>
/// <param name="DraftId">Random, the same for every press on the same draft: sending a draft twice is one request.</param>
/// <param name="Wish">With whom.</param>
/// <param name="NotWith">With whom not. Sealed, seen by nobody, gone when the request ends.</param>
/// <param name="Channel">How.</param>
/// <param name="Times">When it is safe; empty when it does not matter.</param>
/// <param name="Language">Two-letter code of the language to speak; <c>any</c> when it does not matter.</param>
/// <param name="MayLeaveMessage">Whether a message may be left; null unless the channel is the telephone.</param>
public sealed record NewRequest(
    string DraftId,
    AdvisorWish Wish,
    IReadOnlySet<AdvisorKey> NotWith,
    ContactChannel Channel,
    IReadOnlyList<DayPart> Times,
    string Language,
    bool? MayLeaveMessage)
{
    /// <summary>Which text about the limits of confidentiality the employee was shown; null when unknown.</summary>
    public string? LimitsVersion { get; init; }

    /// <summary>From when the promise counts; null for the moment of sending.</summary>
    public DateTimeOffset? PromiseFrom { get; init; }

    /// <summary>The day before which the promise does not end, in the organisation's time zone; null when every time is safe.</summary>
    public DateOnly? FirstSafeDay { get; init; }
}
