namespace VpBot.Dialogs.Roster;

/// <summary>What came of reading a roster file.</summary>
/// <param name="Advisors">In the order of the file; empty when there is an error.</param>
/// <param name="Errors">All of them, in the order of the file; with one nothing can be published.</param>
/// <param name="Warnings">All of them, in the order of the file; must be confirmed.</param>
public sealed record RosterReadResult(IReadOnlyList<Advisor> Advisors, IReadOnlyList<RosterFinding> Errors, IReadOnlyList<RosterFinding> Warnings);
