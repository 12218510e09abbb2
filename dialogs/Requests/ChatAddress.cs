namespace VpBot.Dialogs.Requests;

/// <summary>Where the bot reaches somebody: their one-to-one chat with it.</summary>
/// <param name="ServiceUrl">The connector of the channel, as last seen.</param>
/// <param name="ConversationId">The chat; null when it has to be made first.</param>
/// <param name="UserId">The person's channel id.</param>
/// <param name="BotId">The bot's channel id.</param>
/// <param name="TenantId">The Entra tenant.</param>
public sealed record ChatAddress(string ServiceUrl, string? ConversationId, string UserId, string BotId, Guid TenantId);
