using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>A roster that was checked and not yet published.</summary>
/// <param name="Advisors">Without errors.</param>
/// <param name="BasedOn">The version that was published when it was checked.</param>
/// <param name="NeedsConfirming">Whether it has warnings that the publisher must confirm.</param>
/// <param name="By">The publisher's object id.</param>
public sealed record RosterDraft(IReadOnlyList<Advisor> Advisors, long BasedOn, bool NeedsConfirming, Guid By)
{
    /// <summary>The warnings that were found when it was checked, as many as a card shows.</summary>
    public IReadOnlyList<RosterFinding> Warnings { get; init; } = [];
}
