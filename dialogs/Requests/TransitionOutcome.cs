namespace VpBot.Dialogs.Requests;

/// <summary>What came of an event.</summary>
public enum TransitionOutcome
{
    /// <summary>The request changed.</summary>
    Applied,

    /// <summary>It had already happened; nothing changed.</summary>
    AlreadySo,

    /// <summary>The offer is no longer this advisor's.</summary>
    NotYours,

    /// <summary>It cannot happen in this state; nothing changed.</summary>
    NotNow,
}
