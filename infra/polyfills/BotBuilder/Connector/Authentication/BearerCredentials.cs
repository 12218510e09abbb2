using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Puts the bot's token on requests over https or to this machine, on no others. One token serves until five minutes before its end
/// or until its issuer wants it renewed; a renewal that fails while the token is still good is tried again with the next request.
/// </summary>
internal sealed class BearerCredentials(TokenCredential credential, string scope, TimeProvider time) : ServiceClientCredentials
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly TokenRequestContext context = new([scope]);
    private readonly Lock guard = new();
    private volatile Held held;
    private Task<Held> renewing;

    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is { } address && (address.Scheme is "https" || address.IsLoopback))
        {
            request.Headers.Authorization = (Fresh(held) ?? await RenewAsync(cancellationToken)).Header;
        }
    }

    private Held Fresh(Held candidate) => candidate is not null && time.GetUtcNow() < candidate.RenewAt ? candidate : null;

    // Whoever has a token that still serves does not wait for the new one.
    private Task<Held> RenewAsync(CancellationToken cancellationToken)
    {
        lock (guard)
        {
            if (Fresh(held) is { } fresh)
            {
                return Task.FromResult(fresh);
            }

            if (renewing is not { IsCompleted: false })
            {
                renewing = RenewAsync(held);
            }

            return Serves(held) ? Task.FromResult(held) : renewing.WaitAsync(cancellationToken);
        }
    }

    private async Task<Held> RenewAsync(Held old)
    {
        try
        {
            var token = await credential.GetTokenAsync(context, CancellationToken.None);
            var early = token.ExpiresOn - Margin;
            var renewAt = token.RefreshOn is { } refresh && refresh < early ? refresh : early;
            return held = new Held(new AuthenticationHeaderValue("Bearer", token.Token), renewAt, token.ExpiresOn);
        }
        catch (AuthenticationFailedException) when (Serves(old))
        {
            return old;
        }
    }

    private bool Serves(Held candidate) => candidate is not null && time.GetUtcNow() < candidate.Ends;

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset RenewAt, DateTimeOffset Ends);
}
