using Microsoft.Extensions.Options;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>
/// Stores a request as it is after something happened. Keeps the promise on which the sweep stands: whatever is stored,
/// the due index has a row for it in the quarter of <see cref="StoredRequest.LookAt"/>, and that is never too late.
/// </summary>
public sealed class RequestSaves(IRequestStore requests, IDueIndex due, IOptions<RetentionOptions> retention)
{
    private readonly RequestLimits limits = retention.Value.Limits();

    /// <summary>Stores a change; null when somebody else changed or removed the request since it was read.</summary>
    public async Task<StoredRequest?> SaveAsync(StoredRequest before, ContactRequest after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var look = RequestRules.NextLook(after, now, limits);
        var lookAt = before.LookAt;
        if (Quarters.Of(look) < Quarters.Of(lookAt))
        {
            await due.AddAsync(after.Id, look, cancellationToken);
            lookAt = look;
        }

        return await requests.SaveAsync(Forgetting(before, after) with { LookAt = lookAt }, cancellationToken);
    }

    /// <summary>
    /// Puts off the next look and gives the request with its new tag; null when it changed meanwhile, and then the old row must stay.
    /// Storing it, also unchanged, makes every change that was on its way fail and look again: it counted on the row that goes.
    /// </summary>
    public async Task<StoredRequest?> PutOffAsync(StoredRequest stored, DateTimeOffset lookAt, CancellationToken cancellationToken)
    {
        if (stored.LookAt != lookAt)
        {
            await due.AddAsync(stored.Request.Id, lookAt, cancellationToken);
        }

        return await requests.SaveAsync(stored with { LookAt = lookAt }, cancellationToken);
    }

    /// <summary>When to look next; never earlier than everybody was asked to leave it alone.</summary>
    public DateTimeOffset NextLook(ContactRequest request, DateTimeOffset now)
    {
        var look = RequestRules.NextLook(request, now, limits);

        return look <= now && request.Claim.Rest(now) is { } rest ? rest : look;
    }

    /// <summary>What is sealed goes as soon as nobody needs it any more; the key follows as an effect.</summary>
    private static StoredRequest Forgetting(StoredRequest before, ContactRequest after)
    {
        var stored = before with { Request = after };
        if (after.IsOpen)
        {
            return stored;
        }

        stored = stored with { SealedExclusions = default };
        if (!after.Outbox.Any(effect => effect.Kind is EffectKind.TellRequester))
        {
            stored = stored with { SealedRequester = default };
        }

        return after.Outbox.Any(effect => effect.Kind is EffectKind.ForgetRequester) ? stored : stored with { RequesterLookup = null };
    }
}
