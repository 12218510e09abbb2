namespace VpBot.Dialogs.Cards;

/// <summary>Signs what a button is about, so that a card cannot be made or changed by anybody else.</summary>
public interface ICardTokens
{
    /// <summary>Signs an opaque payload of at most 200 ASCII characters.</summary>
    string Sign(string payload);

    /// <summary>Gives the payload back; null when the token is missing, changed or not ours.</summary>
    string? Open(string? token);
}
