using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>
/// Who carries out the effects of a request. A claim belongs to one pass, not to one process: two passes in one process keep
/// out of each other's way like two processes do.
/// </summary>
internal static class Claims
{
    /// <summary>How long a pass may take before another takes over.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private const string Nobody = "later";

    public static Claim New(DateTimeOffset now) => Of(RandomIds.Next(), now);

    public static Claim Of(string by, DateTimeOffset now) => new(by, now + Length);

    /// <summary>Leaves what is left for whoever looks after a moment.</summary>
    public static Claim Later(DateTimeOffset until) => new(Nobody, until);

    /// <summary>Whether a pass may carry out effects now.</summary>
    public static bool Allows(this Claim? claim, string by, DateTimeOffset now) => claim is null || claim.By == by || claim.Until <= now;

    /// <summary>Whether another pass is at it now.</summary>
    public static bool IsTaken(this Claim? claim, DateTimeOffset now) => claim is not null && claim.By != Nobody && claim.Until > now;

    /// <summary>Until when everybody leaves the request alone; null when nobody said so.</summary>
    public static DateTimeOffset? Rest(this Claim? claim, DateTimeOffset now) => claim is { By: Nobody } && claim.Until > now ? claim.Until : null;
}
