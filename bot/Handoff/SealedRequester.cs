using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>The sealed form of a <see cref="Requester"/>; fields are only ever added.</summary>
internal sealed record SealedRequester(
    int V, Guid Tenant, Guid Person, string Name, string Language, string ServiceUrl, string? Conversation, string User, string Bot, Guid ChatTenant, string? Phone, string? Card, string? Upn = null, string? Clock = null)
{
    private const int Schema = 1;

    public static SealedRequester Of(Requester requester) => new(
        Schema,
        requester.Who.TenantId,
        requester.Who.ObjectId,
        requester.Name,
        requester.Language,
        requester.Chat.ServiceUrl,
        requester.Chat.ConversationId,
        requester.Chat.UserId,
        requester.Chat.BotId,
        requester.Chat.TenantId,
        requester.Phone,
        requester.CardMessageId,
        requester.Upn,
        requester.Clock);

    public Requester ToRequester() => V == Schema
        ? new(new(Tenant, Person), Name, Language, new(ServiceUrl, Conversation, User, Bot, ChatTenant)) { Phone = Phone, CardMessageId = Card, Upn = Upn, Clock = Clock }
        : throw new InvalidOperationException("A requester was sealed by a newer version of the bot.");
}
