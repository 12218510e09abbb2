namespace VpBot.Dialogs.Requests;

/// <summary>Which process carries out a request's effects now, and until when others leave them alone.</summary>
/// <param name="By">The process.</param>
/// <param name="Until">From this moment on another may take over.</param>
public sealed record Claim(string By, DateTimeOffset Until);
