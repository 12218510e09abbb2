namespace VpBot.Dialogs.Roster;

/// <summary>Whether an advisor works for the organisation.</summary>
public enum AdvisorKind
{
    /// <summary>Employed by the organisation.</summary>
    Internal,

    /// <summary>Not employed by the organisation.</summary>
    External,
}
