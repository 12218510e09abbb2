namespace VpBot.Benchmarks;

/// <summary>What a program costs apart from its turns.</summary>
/// <param name="ColdStart">From the start of the process to its first answered turn.</param>
/// <param name="ResidentBytes">The resident set after all turns.</param>
/// <param name="HeapBytes">What the managed heap has taken of that.</param>
internal sealed record Footprint(TimeSpan ColdStart, long ResidentBytes, long HeapBytes);
