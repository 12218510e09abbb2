namespace VpBot.Tests.Fixtures;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock moving = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

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

    /// <summary>How many timers go off again and again after this long.</summary>
    public int Repeating(TimeSpan every)
    {
        lock (moving)
        {
            return timers.Count(timer => timer.Every == every);
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

        public TimeSpan Every { get; private set; }

        public bool IsDue(DateTimeOffset moment) => next <= moment;

        public void GoOff(DateTimeOffset moment)
        {
            next = Every > TimeSpan.Zero ? moment + Every : null;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            next = dueTime < TimeSpan.Zero ? null : time.GetUtcNow() + dueTime;
            Every = period;
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
