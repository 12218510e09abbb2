namespace VpBot.Dialogs;

/// <summary>Answers the buttons of one part of the bot.</summary>
public interface IDesk
{
    /// <summary>Whether this desk answers a button with this id.</summary>
    bool Takes(string verb);

    /// <summary>Answers a pressed button.</summary>
    /// <param name="turn">The turn; its <see cref="Turn.Press"/> is not null.</param>
    /// <param name="cancellationToken">Ends the turn early.</param>
    Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken);
}
