namespace VpBot.Dialogs.Requests;

/// <summary>Looks up what the channel knows of the person who is talking.</summary>
public interface IPeople
{
    /// <summary>The person's user principal name, by which an advisor can open a chat or call; null when the channel does not give it.</summary>
    Task<string?> UpnAsync(Turn turn, CancellationToken cancellationToken);
}
