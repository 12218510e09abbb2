using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>With whom a request must never come: those whom the employee named, and the employee.</summary>
/// <param name="NotWith">Advisors by key.</param>
/// <param name="TenantId">The employee's tenant.</param>
/// <param name="Self">The employee as a lookup key: enough to recognise them on the roster without knowing who they are.</param>
public sealed record Exclusions(IReadOnlySet<AdvisorKey> NotWith, Guid TenantId, string Self);
