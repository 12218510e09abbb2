namespace VpBot.Dialogs.Requests;

/// <summary>The request after an event, with what still has to be carried out in its outbox.</summary>
public sealed record Transition(TransitionOutcome Outcome, ContactRequest Request)
{
    /// <summary>Whether there is something new to store.</summary>
    public bool Changed => Outcome is TransitionOutcome.Applied;
}
