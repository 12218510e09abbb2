using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>What a contact request needs of an advisor.</summary>
/// <param name="Wish">With whom.</param>
/// <param name="NotWith">Advisors who must never be offered this request, among them the requester when an advisor asks.</param>
/// <param name="Tried">Advisors who passed, stayed silent or made no contact.</param>
/// <param name="Channel">How contact is made.</param>
/// <param name="Language">Two-letter code of the language to speak, or <see cref="AnyLanguage"/>.</param>
/// <param name="Times">When it is safe; empty when it does not matter.</param>
public sealed record ContactNeed(
    AdvisorWish Wish,
    IReadOnlySet<AdvisorKey> NotWith,
    IReadOnlySet<AdvisorKey> Tried,
    ContactChannel Channel,
    string Language,
    IReadOnlyList<DayPart> Times)
{
    /// <summary>Stands for a language that does not matter.</summary>
    public const string AnyLanguage = "any";
}
