namespace VpBot.Dialogs.Organisation;

/// <summary>Whether a subject belongs with the organisation's confidential advisors.</summary>
public enum Scope
{
    /// <summary>Not their subject: the person is shown who can help. Never a reason to turn somebody away.</summary>
    Refer,

    /// <summary>One of their subjects.</summary>
    InScope,
}
