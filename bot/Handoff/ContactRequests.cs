using Microsoft.Extensions.Options;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Sealing;

namespace VpBot.Handoff;

/// <summary>Contact requests over the stores. What a change brings about outside the request is left to a pass of its own, so that nobody waits for it.</summary>
public sealed class ContactRequests(
    RequestSending sending,
    IRequestStore requests,
    RequestSaves saves,
    OfferPlanner planner,
    RequestSecrets secrets,
    HeldRequests held,
    IOpenRequests openRequests,
    IPersonLookups lookups,
    RequestsAtHand atHand,
    HandoffMetrics metrics,
    TimeProvider time,
    IOptions<RetentionOptions> retention) : IContactRequests
{
    private const int Attempts = 5;

    private readonly RequestLimits limits = retention.Value.Limits();

    public Task<SentRequest> SendAsync(NewRequest request, Requester requester, CancellationToken cancellationToken) =>
        sending.SendAsync(request, requester, cancellationToken);

    public async Task<ContactRequest?> OpenOfAsync(Person person, CancellationToken cancellationToken) =>
        await openRequests.FindAsync(lookups.Of(person), cancellationToken) is { } id && await FindAsync(id, cancellationToken) is { IsOpen: true } open ? open : null;

    public async Task<ContactRequest?> FindAsync(RequestId id, CancellationToken cancellationToken) =>
        (await requests.FindAsync(id, cancellationToken))?.Request;

    public async Task<IReadOnlyList<DayPart>> TimesAsync(RequestId id, CancellationToken cancellationToken) =>
        await requests.FindAsync(id, cancellationToken) is { Request.IsOpen: true } stored ? await planner.TimesAsync(stored, time.GetUtcNow(), cancellationToken) : [];

    public async Task<Transition?> ApplyAsync(RequestId id, RequestEvent happened, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await requests.FindAsync(id, cancellationToken) is not { } stored)
            {
                return null;
            }

            var now = time.GetUtcNow();
            var transition = RequestRules.Apply(stored.Request, happened, now, limits);
            if (!transition.Changed)
            {
                return transition;
            }

            if (await SaveAsync(stored, transition.Request, now, cancellationToken) is { } saved)
            {
                Count(happened);
                return transition with { Request = saved.Request };
            }
        }

        throw new InvalidOperationException("A request was changed again and again by others.");
    }

    public async Task<Requester?> RevealAsync(RequestId id, AdvisorKey advisor, CancellationToken cancellationToken) =>
        await requests.FindAsync(id, cancellationToken) is { Request: { State: RequestState.Accepted, Offer: { } offer } } stored && offer.Advisor == advisor
            ? await secrets.RequesterAsync(stored, cancellationToken)
            : null;

    public Task<IReadOnlyList<ContactRequest>> HeldByAsync(AdvisorKey advisor, CancellationToken cancellationToken) => held.OfAsync(advisor, cancellationToken);

    /// <summary>Stores a change together with the next offer when it leads to one: one write for "no" and for whom it goes to then; null when somebody else was first.</summary>
    private async Task<StoredRequest?> SaveAsync(StoredRequest stored, ContactRequest after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        OfferPlan? plan = null;
        if (after.State is RequestState.Waiting)
        {
            plan = await planner.NextAsync(stored, after, now, cancellationToken);
            if (plan is null)
            {
                return null;
            }

            after = plan.Request;
        }

        // A pass that is at it finds the change when it stores its own; only the end waits for nobody.
        var carryOut = after.Outbox.Count > 0 && !(after.IsOpen && after.Claim.IsTaken(now));
        var saved = await saves.SaveAsync(stored, carryOut ? after with { Claim = Claims.New(now) } : after, now, cancellationToken);
        if (saved is null)
        {
            await planner.LetGoAsync(after.Id, plan, cancellationToken);
        }
        else if (carryOut)
        {
            atHand.Add(saved);
        }

        return saved;
    }

    private void Count(RequestEvent happened)
    {
        switch (happened)
        {
            case RequestEvent.Accept:
                metrics.Accepted();
                break;
            case RequestEvent.Decline:
                metrics.Declined();
                break;
            case RequestEvent.Close { Reason: { } reason }:
                metrics.Closed(reason);
                break;
            default:
                break;
        }
    }
}
