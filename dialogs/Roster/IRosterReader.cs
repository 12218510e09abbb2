namespace VpBot.Dialogs.Roster;

/// <summary>The roster that employees see now.</summary>
public interface IRosterReader
{
    /// <summary>The published version; <see cref="AdvisorRoster.Empty"/> before the first. At most five seconds old.</summary>
    ValueTask<AdvisorRoster> CurrentAsync(CancellationToken cancellationToken);
}
