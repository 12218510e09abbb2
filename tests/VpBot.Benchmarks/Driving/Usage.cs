namespace VpBot.Benchmarks.Driving;

/// <summary>What a process has used.</summary>
/// <param name="CpuMicroseconds">User and system time.</param>
/// <param name="AllocatedBytes">Everything ever allocated on the managed heap.</param>
/// <param name="ResidentBytes">The resident set now.</param>
/// <param name="HeapBytes">What the managed heap has taken of that and not given back.</param>
/// <param name="CompiledMethods">How many methods the runtime has compiled, each as often as it was.</param>
internal sealed record Usage(long CpuMicroseconds, long AllocatedBytes, long ResidentBytes, long HeapBytes, long CompiledMethods);
