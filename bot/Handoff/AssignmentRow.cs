using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>A row of the index of what an advisor holds.</summary>
/// <param name="Id">The request.</param>
/// <param name="Since">When the row was written.</param>
public sealed record AssignmentRow(RequestId Id, DateTimeOffset Since);
