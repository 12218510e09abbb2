using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>Something still to be carried out, kept in the request until it is done. Doing it twice is harmless.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The number of the offer it belongs to, or of the news to the employee.</param>
/// <param name="Advisor">The advisor it concerns; null when it concerns none.</param>
/// <param name="MessageId">The message to bring up to date; null when none is known.</param>
/// <param name="News">What to tell the employee; null for other kinds.</param>
public sealed record Effect(EffectKind Kind, int Number, AdvisorKey? Advisor = null, string? MessageId = null, RequesterNews? News = null)
{
    /// <summary>The same for the same effect, however often it is decided. One offer may leave several messages to neutralise.</summary>
    public string Id => $"{Kind}:{Number}:{News}{(Kind is EffectKind.NeutraliseCard ? MessageId : null)}";
}
