using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>What came of carrying out an effect: an event, or a moment to try it again.</summary>
/// <param name="Happened">What happened; null when it was put off.</param>
/// <param name="TryAgainAt">When it may be tried again; null when it needs no more.</param>
public readonly record struct EffectResult(RequestEvent? Happened, DateTimeOffset? TryAgainAt)
{
    public static EffectResult Done(Effect effect, string? messageId = null) => new(new RequestEvent.Done(effect, messageId), null);

    public static EffectResult Later(DateTimeOffset at) => new(null, at);
}
