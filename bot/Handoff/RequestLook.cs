namespace VpBot.Handoff;

/// <summary>How a request was left after somebody looked at it.</summary>
/// <param name="Stored">As it is stored now; null when there is none.</param>
/// <param name="Removed">Whether it was there and has just been removed, because its time was over.</param>
public readonly record struct RequestLook(StoredRequest? Stored, bool Removed = false);
