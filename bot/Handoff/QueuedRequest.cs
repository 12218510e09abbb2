using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>A request to look at.</summary>
/// <param name="Id">Which.</param>
/// <param name="Claimed">As stored, under a claim that only this entry knows; null when it must be read first.</param>
public sealed record QueuedRequest(RequestId Id, StoredRequest? Claimed = null);
