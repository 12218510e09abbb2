using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>What one pass over a request did that is not stored yet, and what it put off.</summary>
internal sealed class RequestPass(string me, RequestLimits limits)
{
    private readonly List<RequestEvent> happened = [];
    private readonly Dictionary<string, DateTimeOffset> putOff = new(StringComparer.Ordinal);

    /// <summary>Whether the employee must still be told something, later.</summary>
    public bool PutOffTelling { get; private set; }

    /// <summary>The request after what happened; the same instance when nothing did.</summary>
    public ContactRequest Settle(ContactRequest request, DateTimeOffset now) =>
        happened.Aggregate(request, (settled, one) => RequestRules.Apply(settled, one, now, limits).Request);

    /// <summary>What happened is stored.</summary>
    public void Settled() => happened.Clear();

    /// <summary>What is left for this pass, in order.</summary>
    public IReadOnlyList<Effect> Todo(ContactRequest request) =>
        [.. request.Outbox.Where(effect => !putOff.ContainsKey(effect.Id) && !(PutOffTelling && effect.Kind is EffectKind.DestroyKey))];

    /// <summary>Takes down what came of an effect.</summary>
    public void Carried(Effect effect, EffectResult result)
    {
        if (result.TryAgainAt is { } at)
        {
            putOff[effect.Id] = at;
            PutOffTelling |= effect.Kind is EffectKind.TellRequester;
        }

        if (result.Happened is { } one)
        {
            happened.Add(one);
        }
    }

    /// <summary>The request claimed for as long as there is something to do, left alone until it may be tried again, or let go.</summary>
    public ContactRequest Claim(ContactRequest request, Claim? stored, DateTimeOffset now)
    {
        if (Todo(request).Count > 0)
        {
            return ReferenceEquals(stored, request.Claim) && stored?.By == me && stored.Until - now > Claims.Length / 2
                ? request
                : request with { Claim = Claims.Of(me, now) };
        }

        var waiting = request.Outbox.Where(effect => putOff.ContainsKey(effect.Id)).Select(effect => putOff[effect.Id]).ToList();
        return waiting.Count > 0 ? request with { Claim = Claims.Later(waiting.Min()) }
            : request.Claim is null ? request
            : request with { Claim = null };
    }
}
