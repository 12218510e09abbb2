using Microsoft.Extensions.Options;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Sealing;

namespace VpBot.Handoff;

/// <summary>
/// Stores a new request. In this order, so that a crash after any of them loses nothing that was promised and leaves nothing that the
/// sweep does not find: the row of the due index, the person's claim to one open request, the key, the request. Only with the last of
/// them does the request exist.
/// </summary>
public sealed class RequestSending(
    IRequestStore requests,
    IOpenRequests openRequests,
    IRequestKeys keys,
    IDueIndex due,
    RequestSecrets secrets,
    IPersonLookups lookups,
    RequestsAtHand atHand,
    WorkingCalendar calendar,
    TimeProvider time,
    IOptions<HandoffOptions> handoff)
{
    private const int Attempts = 5;

    public async Task<SentRequest> SendAsync(NewRequest request, Requester requester, CancellationToken cancellationToken)
    {
        var id = RequestIds.Of(request.DraftId);
        var lookup = lookups.Of(requester.Who);
        var now = time.GetUtcNow();
        await due.AddSendAsync(id, now, lookup, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var holder = await openRequests.ClaimAsync(lookup, id, cancellationToken);
            if (holder != id)
            {
                if (await OpenAsync(lookup, holder, cancellationToken) is { } other)
                {
                    return new(other, WasOpen: true);
                }

                continue;
            }

            var made = Make(id, request, now);
            var exclusions = new Exclusions(request.NotWith, requester.Who.TenantId, lookup);
            var (who, notWith) = await secrets.SealAsync(id, requester, exclusions, cancellationToken);
            if (await requests.AddAsync(new(made, who, notWith, lookup, now), cancellationToken))
            {
                atHand.Add(id);
                return new(made, WasOpen: false);
            }

            if (await ExistingAsync(lookup, id, cancellationToken) is { } sent)
            {
                return sent;
            }
        }

        throw new InvalidOperationException("A request could not be stored because it was changed again and again.");
    }

    /// <summary>
    /// The other request that holds the person's place; null after freeing the place, because that request ended or was never stored.
    /// One that was never stored may still be on its way from another window: an ended request is put in its place first, so that it
    /// finds itself overtaken instead of becoming a second open one.
    /// </summary>
    private async Task<ContactRequest?> OpenAsync(string lookup, RequestId holder, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(holder, cancellationToken) is { } stored)
        {
            if (stored.Request.IsOpen)
            {
                return stored.Request;
            }
        }
        else if (!await OvertakeAsync(holder, cancellationToken))
        {
            return null;
        }

        await openRequests.ReleaseAsync(lookup, holder, cancellationToken);
        return null;
    }

    private async Task<bool> OvertakeAsync(RequestId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var overtaken = new ContactRequest
        {
            Id = id,
            Code = ReferenceCodes.Of(id),
            State = RequestState.Withdrawn,
            Wish = AdvisorWish.Any,
            Channel = default,
            Language = "nl",
            SentAt = now,
            PromisedDay = calendar.DayOf(now),
            PromisedBy = now,
            EndedAt = now,
            Outbox = [new Effect(EffectKind.DestroyKey, 0)],
        };
        await due.AddAsync(id, now, cancellationToken);

        return await requests.AddAsync(new(overtaken, default, default, RequesterLookup: null, now), cancellationToken);
    }

    /// <summary>What to answer when the request is there already: sent before, or ended before; null when it has gone since.</summary>
    private async Task<SentRequest?> ExistingAsync(string lookup, RequestId id, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(id, cancellationToken) is not { } existing)
        {
            return null;
        }

        if (existing.Request.IsOpen)
        {
            return new(existing.Request, WasOpen: false);
        }

        // This send made a key again and perhaps took the place again, for a request that is over.
        await keys.DestroyAsync(id, cancellationToken);
        await openRequests.ReleaseAsync(lookup, id, cancellationToken);

        return await openRequests.FindAsync(lookup, cancellationToken) is { } open && await requests.FindAsync(open, cancellationToken) is { Request.IsOpen: true } other
            ? new(other.Request, WasOpen: true)
            : new(existing.Request, WasOpen: false);
    }

    private ContactRequest Make(RequestId id, NewRequest request, DateTimeOffset now)
    {
        var promise = Promise.Of(calendar, request.PromiseFrom ?? now, handoff.Value.PromiseWorkingDays).NotBefore(request.FirstSafeDay, calendar);

        return new()
        {
            Id = id,
            Code = ReferenceCodes.Of(id),
            State = RequestState.Waiting,
            Wish = request.Wish,
            Channel = request.Channel,
            Times = request.Times,
            Language = request.Language,
            MayLeaveMessage = request.MayLeaveMessage,
            LimitsVersion = request.LimitsVersion,
            SentAt = now,
            PromisedDay = promise.Day,
            PromisedBy = promise.By,
        };
    }
}
