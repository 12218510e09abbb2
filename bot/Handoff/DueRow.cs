using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>A row of the due index.</summary>
/// <param name="Partition">Quarter of an hour and shard.</param>
/// <param name="Id">The request to look at.</param>
/// <param name="Quarter">The start of the quarter.</param>
/// <param name="Lookup">Whose place was to be taken, when the row was written for a request that was being sent; null otherwise.</param>
public sealed record DueRow(string Partition, RequestId Id, DateTimeOffset Quarter, string? Lookup = null);
