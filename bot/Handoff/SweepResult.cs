namespace VpBot.Handoff;

/// <summary>What a sweep did.</summary>
/// <param name="Looked">Rows of the due index that were looked at.</param>
/// <param name="Struck">Rows that are no longer needed.</param>
/// <param name="Failed">Rows whose request could not be looked at.</param>
public sealed record SweepResult(int Looked, int Struck, int Failed);
