using Microsoft.Bot.Builder;

namespace VpBot.Conversations;

/// <summary>The turn that came from the channel, kept in the turn of the dialogs.</summary>
internal sealed record OuterTurn(ITurnContext Context);
