using Microsoft.Bot.Builder;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Requests;

namespace VpBot.Dialogs;

/// <summary>What came in, after the gate and the text boundary: who, when, and a pressed button, a recognised intent or a file. Nothing that somebody wrote.</summary>
/// <param name="Context">The turn as the bot SDK knows it; its activity holds no text any more.</param>
/// <param name="Who">The person, as the channel vouches for them.</param>
/// <param name="Name">Their name in Teams; an empty string when the channel did not give it.</param>
/// <param name="Chat">Where the bot reaches them.</param>
/// <param name="Language">The language of this turn, such as <c>nl</c>.</param>
/// <param name="Now">The time of this turn.</param>
public sealed record Turn(ITurnContext Context, Person Who, string Name, ChatAddress Chat, string Language, DateTimeOffset Now)
{
    /// <summary>The pressed button; null when something was typed or sent.</summary>
    public Press? Press { get; init; }

    /// <summary>The card that the language button shows again; null for any other press.</summary>
    public CardAgain? Again { get; init; }

    /// <summary>What was typed, as an intent; <see cref="Intent.Unknown"/> when nothing was.</summary>
    public Intent Typed { get; init; }

    /// <summary>A file that was sent; null for none.</summary>
    public RosterUpload? Upload { get; init; }

    /// <summary>The message whose button was pressed; null when unknown.</summary>
    public string? CardMessageId { get; init; }

    /// <summary>The clock of the person's device; null when the channel did not say or nobody knows it.</summary>
    public TimeZoneInfo? Clock { get; init; }

    /// <summary>Whether the answer is stored as a message, as for a client that knows only <c>Action.Submit</c>, and not only shown to whoever pressed.</summary>
    public bool AnswerStays { get; init; }

    /// <summary>The turn that this dialog step runs in.</summary>
    public static Turn Of(ITurnContext context) => context.TurnState.Get<Turn>() ?? throw new InvalidOperationException("The turn was not put into the turn state.");
}
