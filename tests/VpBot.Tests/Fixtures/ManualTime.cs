namespace VpBot.Tests.Fixtures;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock moving = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>How many timers wait for this clock.</summary>
    public int Timers
    {
        get
        {
            lock (moving)
            {
                return timers.Count;
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (moving)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Moves the clock forward; timers that are due on the way go off.</summary>
    public void Advance(TimeSpan by) => Set(GetUtcNow() + by);

    /// <summary>Moves the clock to a moment; timers that are due until then go off once.</summary>
    public void Set(DateTimeOffset moment)
    {
        ManualTimer[] due;
        lock (moving)
        {
            now = moment;
            due = [.. timers.Where(timer => timer.IsDue(moment))];
        }

        foreach (var timer in due)
        {
            timer.GoOff(moment);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (moving)
        {
            timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private DateTimeOffset? next;
        private TimeSpan every;

        public bool IsDue(DateTimeOffset moment) => next <= moment;

        public void GoOff(DateTimeOffset moment)
        {
            next = every > TimeSpan.Zero ? moment + every : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            next = dueTime < TimeSpan.Zero ? null : time.GetUtcNow() + dueTime;
            every = period;
            return true;
        }

        public void Dispose()
        {
            lock (time.moving)
            {
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
