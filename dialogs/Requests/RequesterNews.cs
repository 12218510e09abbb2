namespace VpBot.Dialogs.Requests;

/// <summary>What the employee is told without having asked.</summary>
public enum RequesterNews
{
    /// <summary>An advisor took the request.</summary>
    Accepted,

    /// <summary>The advisor who accepted proposes a moment.</summary>
    Proposed,

    /// <summary>The advisor who accepted asks whether a colleague may take over.</summary>
    HandOverAsked,

    /// <summary>The advisor they chose cannot; nobody else is asked until they say so.</summary>
    ChosenCannot,

    /// <summary>Nobody who fits is left.</summary>
    NobodyLeft,

    /// <summary>The promised day has passed; the bot goes on asking.</summary>
    PromiseMissed,

    /// <summary>The advisor closed the request.</summary>
    Closed,

    /// <summary>The request became too old and was removed.</summary>
    Lapsed,

    /// <summary>Nobody can at the wanted times any more; the employee may choose others.</summary>
    NobodyThen,

    /// <summary>The advisor who accepted is no longer on the roster; the request stays theirs until the employee says otherwise.</summary>
    AdvisorLeft,
}
