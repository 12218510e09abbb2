namespace VpBot.Dialogs.Publishing;

/// <summary>A file that somebody sent to the bot.</summary>
/// <param name="Name">Its name; only the ending is looked at.</param>
/// <param name="DownloadUrl">Where the channel says it can be fetched; checked against the allowed hosts before it is.</param>
public sealed record RosterUpload(string Name, string DownloadUrl);
