using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Where a request goes now.</summary>
/// <param name="Request">The request after it.</param>
/// <param name="Changed">Whether there is something new to store.</param>
/// <param name="Expired">Whether an offer ran out of time.</param>
public readonly record struct OfferPlan(ContactRequest Request, bool Changed, bool Expired);
