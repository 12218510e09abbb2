namespace Microsoft.Bot.Builder;

/// <summary>What a turn ends in.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
