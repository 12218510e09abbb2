using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>What the bot knows of the advisors beside the roster. Each change touches only what it names.</summary>
public interface IAdvisorRecords
{
    /// <summary>Everybody of whom something is known.</summary>
    Task<IReadOnlyList<AdvisorRecord>> AllAsync(CancellationToken cancellationToken);

    Task<AdvisorRecord?> FindAsync(AdvisorKey key, CancellationToken cancellationToken);

    /// <summary>The bot met this advisor in a chat: from now on they are reachable there.</summary>
    Task MetAsync(AdvisorKey key, ChatAddress chat, string language, CancellationToken cancellationToken);

    Task SetReachableAsync(AdvisorKey key, bool reachable, CancellationToken cancellationToken);

    Task SetAwayAsync(AdvisorKey key, DayRange? away, CancellationToken cancellationToken);

    /// <summary>Reserves greeting an advisor, so that one process does; false when they were greeted or it is reserved beyond <paramref name="now"/>.</summary>
    Task<bool> TryReserveGreetingAsync(AdvisorKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    Task SetGreetedAsync(AdvisorKey key, DateTimeOffset at, CancellationToken cancellationToken);
}
