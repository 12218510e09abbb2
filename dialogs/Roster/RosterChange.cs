namespace VpBot.Dialogs.Roster;

/// <summary>An advisor of whom something is published otherwise than before.</summary>
/// <param name="Before">As on the earlier version.</param>
/// <param name="After">As on the later version; same key.</param>
/// <param name="Fields">What differs, at least one, in the order of the template.</param>
public sealed record RosterChange(Advisor Before, Advisor After, IReadOnlyList<RosterColumn> Fields);
