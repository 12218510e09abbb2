namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the dialog stack.</summary>
public enum DialogTurnStatus
{
    /// <summary>Nothing was on the stack.</summary>
    Empty,

    /// <summary>The dialog on top waits for the next turn.</summary>
    Waiting,

    /// <summary>The last dialog ended.</summary>
    Complete,

    /// <summary>All dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog ended and nothing should be begun in this turn.</summary>
    CompleteAndWait,
}
