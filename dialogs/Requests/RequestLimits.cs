namespace VpBot.Dialogs.Requests;

/// <summary>How long things last.</summary>
/// <param name="Open">An open request that nobody accepted is removed after this.</param>
/// <param name="Accepted">An accepted request is removed this long after accepting.</param>
public sealed record RequestLimits(TimeSpan Open, TimeSpan Accepted)
{
    public static RequestLimits Default { get; } = new(TimeSpan.FromDays(30), TimeSpan.FromDays(14));

    /// <summary>A request that ended is removed after this, also when not everything about it could be said.</summary>
    public TimeSpan RemoveAfterEnd { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long after nobody was found it is tried again, also when the roster did not change.</summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromMinutes(15);
}
