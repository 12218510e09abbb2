using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>One of the places of an advisor.</summary>
/// <param name="Id">The request.</param>
/// <param name="Since">When it was taken.</param>
public sealed record AssignmentRow(RequestId Id, DateTimeOffset Since);
