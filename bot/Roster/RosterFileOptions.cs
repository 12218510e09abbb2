namespace VpBot.Roster;

/// <summary>Where roster files may be fetched from: <c>Roster</c>.</summary>
public sealed class RosterFileOptions
{
    /// <summary>Host names; <c>*.</c> stands for one or more labels. None means SharePoint, where Teams puts files.</summary>
    public IList<string> AllowedDownloadHosts { get; init; } = [];

    /// <summary>The hosts of files sent in Teams, when the configuration names none.</summary>
    public static IReadOnlyList<string> SharePoint { get; } = ["*.sharepoint.com"];
}
