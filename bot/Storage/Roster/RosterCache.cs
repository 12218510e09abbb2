using Azure;
using VpBot.Dialogs.Roster;

namespace VpBot.Storage.Roster;

/// <summary>
/// The published roster as last read, at most five seconds old. Everybody who asks meanwhile waits for the same look. When
/// storage fails, the last version is served rather than nothing.
/// </summary>
internal sealed partial class RosterCache(Func<AdvisorRoster?, CancellationToken, Task<AdvisorRoster>> read, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock _changing = new();
    private Looked? _last;
    private Task<AdvisorRoster>? _looking;
    private bool _failing;

    internal ValueTask<AdvisorRoster> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (_changing)
        {
            if (_last is { } last && (clock.GetUtcNow() - last.At).Duration() < Fresh)
            {
                return ValueTask.FromResult(last.Roster);
            }

            // Not cancelled with the one who asks first: others wait for it too.
            _looking ??= LookAsync();
            return new(_looking.WaitAsync(cancellationToken));
        }
    }

    /// <summary>Looks now, however fresh the last look is; waits for a look that is under way.</summary>
    internal Task RefreshAsync()
    {
        lock (_changing)
        {
            return _looking ??= LookAsync();
        }
    }

    /// <summary>Takes a version that was just published or read, unless a newer one is known.</summary>
    internal AdvisorRoster Take(AdvisorRoster roster)
    {
        lock (_changing)
        {
            var newest = _last is { } last && last.Roster.Version > roster.Version ? last.Roster : roster;
            _last = new(newest, clock.GetUtcNow());
            return newest;
        }
    }

    private async Task<AdvisorRoster> LookAsync()
    {
        await Task.Yield();
        try
        {
            var roster = Take(await read(_last?.Roster, CancellationToken.None));
            Said(failing: false);
            return roster;
        }
        catch (Exception exception) when (_last is not null && exception is RequestFailedException or AggregateException or OperationCanceledException)
        {
            Said(failing: true);
            return Take(_last!.Roster);
        }
        finally
        {
            lock (_changing)
            {
                _looking = null;
            }
        }
    }

    private void Said(bool failing)
    {
        if (failing && !_failing)
        {
            Log.Stale(logger);
        }

        _failing = failing;
    }

    private sealed record Looked(AdvisorRoster Roster, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(3201, LogLevel.Warning, "The published roster cannot be read; the last known version stays in use until it can")]
        public static partial void Stale(ILogger logger);
    }
}
