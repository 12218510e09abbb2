namespace VpBot.Dialogs.Requests;

/// <summary>Why a request is not being offered.</summary>
public enum ExhaustedReason
{
    /// <summary>Nobody who fits is left; a new roster or a freed advisor may change that.</summary>
    NobodyLeft,

    /// <summary>The chosen person cannot; the employee decides what happens.</summary>
    ChosenCannot,

    /// <summary>Somebody who fits is away and will be back; the employee is told nothing but a missed promise.</summary>
    NobodyNow,

    /// <summary>Somebody could at other times, nobody at the wanted ones; the employee may choose others.</summary>
    NobodyThen,
}
