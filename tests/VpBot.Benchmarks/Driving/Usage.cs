namespace VpBot.Benchmarks.Driving;

/// <summary>What a process has used.</summary>
/// <param name="CpuMicroseconds">User and system time.</param>
/// <param name="AllocatedBytes">Everything ever allocated on the managed heap.</param>
/// <param name="ResidentBytes">The resident set now.</param>
/// <param name="Collections">Garbage collections of any generation.</param>
internal sealed record Usage(long CpuMicroseconds, long AllocatedBytes, long ResidentBytes, long Collections);
