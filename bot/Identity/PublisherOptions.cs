namespace VpBot.Identity;

/// <summary>Who may publish the roster: <c>Roster:Publishers</c>.</summary>
public sealed class PublisherOptions
{
    /// <summary>Entra object ids.</summary>
    public IList<Guid> Publishers { get; init; } = [];
}
