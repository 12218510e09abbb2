using VpBot.Dialogs.Requests;
using VpBot.Handoff;
using VpBot.Sealing;

namespace VpBot.Conversations;

/// <summary>The messages in somebody's chat that say where their open request stands.</summary>
internal sealed class OwnRequestCards(IOpenRequests open, IRequestStore requests, RequestSecrets secrets, IPersonLookups lookups)
{
    /// <summary>Their ids; none without an open request.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(Person who, CancellationToken cancellationToken) =>
        await open.FindAsync(lookups.Of(who), cancellationToken) is { } id && await requests.FindAsync(id, cancellationToken) is { Request.IsOpen: true } stored
            ? [.. ((string?[])[(await secrets.RequesterAsync(stored, cancellationToken))?.CardMessageId, stored.Request.NewsMessageId]).OfType<string>().Distinct(StringComparer.Ordinal)]
            : [];
}
