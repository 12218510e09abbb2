using Microsoft.Extensions.Options;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Identity;

namespace VpBot.Conversations;

/// <summary>
/// Reaches an advisor whom the bot has not met by their object id: Teams makes the chat when the app is installed for them.
/// In Development without an application id there is no such Teams; there the bot waits until they meet.
/// </summary>
internal sealed class UnmetAdvisors(IOptions<ConnectorOptions> connector, IOptions<TenantOptions> tenants, IConfiguration configuration) : IUnmetAdvisors
{
    public ChatAddress? AddressOf(Advisor advisor) => configuration["MicrosoftAppId"] is { Length: > 0 } appId && tenants.Value.Allowed is [var tenant, ..]
        ? new ChatAddress(connector.Value.ServiceUrl, ConversationId: null, advisor.ObjectId.ToString(), "28:" + appId, tenant)
        : null;
}
