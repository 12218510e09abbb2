namespace VpBot.Dialogs.Organisation;

/// <summary>The country whose rules and help lines the texts follow.</summary>
public enum Country
{
    /// <summary>The Netherlands.</summary>
    NL,

    /// <summary>Belgium.</summary>
    BE,
}
