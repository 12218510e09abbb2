namespace VpBot.Dialogs.Organisation;

/// <summary>What an organisation changes about one entry of the help directory. What is null stays as it is.</summary>
public sealed record DirectoryOverride
{
    /// <summary>The telephone number as people write it.</summary>
    public string? Number { get; init; }

    /// <summary>The address of the website, https.</summary>
    public Uri? Address { get; init; }

    /// <summary>The day on which somebody checked number and address; null when nobody noted it.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>Whether the entry is left out altogether.</summary>
    public bool Hidden { get; init; }
}
