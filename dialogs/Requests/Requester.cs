namespace VpBot.Dialogs.Requests;

/// <summary>Who asked for contact. Sealed wherever it is stored; shown to the one advisor who accepted, and to nobody else.</summary>
/// <param name="Who">The person.</param>
/// <param name="Name">The name in Teams.</param>
/// <param name="Language">The language the bot writes to them.</param>
/// <param name="Chat">Where the bot reaches them.</param>
public sealed record Requester(Person Who, string Name, string Language, ChatAddress Chat)
{
    /// <summary>User principal name, for a link to a chat or a call; null when the channel did not give it.</summary>
    public string? Upn { get; init; }

    /// <summary>The number to call, E.164; null unless the channel is the telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>IANA id of the clock of their device; null when it is the organisation's or unknown.</summary>
    public string? Clock { get; init; }

    /// <summary>The message that holds the employee's card, to be kept up to date; null when there is none.</summary>
    public string? CardMessageId { get; init; }
}
