using Microsoft.Extensions.Options;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>
/// One pass over one request: lets time pass, asks the next advisor, and carries out what is to be carried out, until nothing is left
/// that can be done now. May be run at any time, by any process, any number of times.
/// </summary>
public sealed class RequestRun(
    IRequestStore requests, RequestSaves saves, OfferPlanner planner, EffectRun effects, HandoffMetrics metrics, TimeProvider time, IOptions<RetentionOptions> retention)
{
    /// <summary>More than any request needs when its advisors cannot be reached one after the other; the rest is for the next pass.</summary>
    private const int Rounds = 25;

    private readonly RequestLimits limits = retention.Value.Limits();

    /// <summary>Reads the request and does the pass.</summary>
    public async Task<RequestLook> ExecuteAsync(RequestId id, CancellationToken cancellationToken) =>
        await ExecuteAsync(await requests.FindAsync(id, cancellationToken), RandomIds.Next(), id, cancellationToken);

    /// <summary>Does the pass for what was queued; without reading the request when it comes with a claim that is still good.</summary>
    public async Task<RequestLook> ExecuteAsync(QueuedRequest queued, CancellationToken cancellationToken) =>
        queued.Claimed is { Request.Claim: { } claim } claimed && claim.Until - time.GetUtcNow() > Claims.Length / 2
            ? await ExecuteAsync(claimed, claim.By, queued.Id, cancellationToken)
            : await ExecuteAsync(queued.Id, cancellationToken);

    private async Task<RequestLook> ExecuteAsync(StoredRequest? stored, string me, RequestId id, CancellationToken cancellationToken)
    {
        var pass = new RequestPass(me, limits);
        for (var round = 0; stored is not null && round < Rounds; round++)
        {
            var now = time.GetUtcNow();
            var after = pass.Settle(stored.Request, now);
            var mine = stored.Request.Claim.Allows(me, now);
            OfferPlan? plan = null;
            if (mine)
            {
                plan = await planner.NextAsync(stored, after, now, cancellationToken);
                if (plan is null)
                {
                    stored = await requests.FindAsync(id, cancellationToken);
                    continue;
                }

                after = pass.Claim(plan.Request, stored.Request.Claim, now);
            }

            if (!ReferenceEquals(after, stored.Request))
            {
                var saved = await saves.SaveAsync(stored, after, now, cancellationToken);
                if (saved is null)
                {
                    await planner.LetGoAsync(id, plan, cancellationToken);
                    stored = await requests.FindAsync(id, cancellationToken);
                    continue;
                }

                stored = saved;
                pass.Settled();
                if (plan is { Expired: true })
                {
                    metrics.Expired();
                }
            }

            if (!mine || !await CarryOutAsync(pass, stored, now, cancellationToken))
            {
                return await RemoveAsync(stored, now, cancellationToken);
            }
        }

        return new(stored);
    }

    /// <summary>Carries out what can be carried out; false when there was nothing.</summary>
    private async Task<bool> CarryOutAsync(RequestPass pass, StoredRequest stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var todo = pass.Todo(stored.Request);
        foreach (var effect in todo)
        {
            // The key goes last: while somebody must still be told, it says to whom.
            if (effect.Kind is not EffectKind.DestroyKey || !pass.PutOffTelling)
            {
                pass.Carried(effect, await effects.ExecuteAsync(stored, effect, now, cancellationToken));
            }
        }

        return todo.Count > 0;
    }

    private async Task<RequestLook> RemoveAsync(StoredRequest stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (stored.Request is not { EndedAt: { } ended, Outbox.Count: 0 } || now < ended + limits.RemoveAfterEnd)
        {
            return new(stored);
        }

        await requests.RemoveAsync(stored.Request.Id, cancellationToken);
        return new(null, Removed: true);
    }
}
