namespace VpBot.Dialogs.Requests;

/// <summary>How long things last.</summary>
/// <param name="Open">An open request that nobody accepted is removed after this.</param>
/// <param name="Accepted">An accepted request is removed this long after accepting.</param>
public sealed record RequestLimits(TimeSpan Open, TimeSpan Accepted)
{
    public static RequestLimits Default { get; } = new(TimeSpan.FromDays(30), TimeSpan.FromDays(14));
}
