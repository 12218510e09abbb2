namespace VpBot.Storage.Roster;

/// <summary>The pointer to the published version.</summary>
/// <param name="Version">0 before the first.</param>
/// <param name="Partition">Where its advisors are.</param>
/// <param name="PublishedAt">When.</param>
/// <param name="Count">How many advisors it has.</param>
/// <param name="Hash">Of its content.</param>
/// <param name="Tag">The version of the row; null before the first.</param>
internal sealed record RosterHead(long Version, string Partition, DateTimeOffset PublishedAt, int Count, string Hash, string? Tag)
{
    internal static RosterHead None { get; } = new(0, "", DateTimeOffset.UnixEpoch, 0, "", null);
}
