using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Carries out one effect of a request. Doing the same again is harmless: nobody can tell for certain that something was done before a crash.</summary>
public sealed class EffectRun(AdvisorMessages advisors, RequesterMessages requesters, IOpenRequests openRequests, IRequestKeys keys)
{
    public async Task<EffectResult> ExecuteAsync(StoredRequest stored, Effect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (effect.Kind)
        {
            case EffectKind.SendOffer:
                return await advisors.OfferAsync(stored.Request, effect, now, cancellationToken);
            case EffectKind.RemindOffer:
                return await advisors.RemindAsync(stored.Request, effect, now, cancellationToken);
            case EffectKind.NeutraliseCard:
                return await advisors.NeutraliseAsync(stored.Request, effect, now, cancellationToken);
            case EffectKind.RevealToAdvisor:
                return await advisors.RevealAsync(stored, effect, now, cancellationToken);
            case EffectKind.TellAdvisor or EffectKind.RemindContact:
                return await advisors.NoticeAsync(stored.Request, effect, now, cancellationToken);
            case EffectKind.TellReleased:
                return await advisors.ReleasedAsync(stored.Request, effect, now, cancellationToken);
            case EffectKind.TellRequester:
                return await requesters.TellAsync(stored, effect, now, cancellationToken);
            case EffectKind.ForgetRequester when stored.RequesterLookup is { } lookup:
                await openRequests.ReleaseAsync(lookup, stored.Request.Id, cancellationToken);
                break;
            case EffectKind.DestroyKey:
                await keys.DestroyAsync(stored.Request.Id, cancellationToken);
                break;
            default:
                break;
        }

        return EffectResult.Done(effect);
    }
}
