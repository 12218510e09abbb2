using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>Where a request goes now.</summary>
/// <param name="Request">The request after it.</param>
/// <param name="Expired">Whether an offer ran out of time.</param>
/// <param name="Place">The advisor at whom a place is held for it; to be let go when the plan is not stored.</param>
public sealed record OfferPlan(ContactRequest Request, bool Expired, AdvisorKey? Place);
