namespace VpBot.Dialogs.Publishing;

/// <summary>Why a file could not be read as a table.</summary>
public enum RosterFileProblem
{
    /// <summary>It is not a CSV file.</summary>
    WrongKind,

    /// <summary>It comes from a host that files may not be fetched from.</summary>
    WrongPlace,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>It could not be fetched.</summary>
    NotFetched,

    /// <summary>Its content is no table: no text, broken quotes, or rows of different lengths.</summary>
    NotReadable,
}
