using Microsoft.Bot.Builder;

namespace VpBot.Conversations;

/// <summary>How long a turn waits for the channel: all its calls together, so that Teams, which gives a button five seconds, still gets its answer.</summary>
internal sealed class ChannelPatience : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>What takes longer is left to the sweep.</summary>
    private static readonly TimeSpan OfATurn = TimeSpan.FromSeconds(3);

    private readonly AsyncLocal<Left?> ofThisTurn = new();

    /// <summary>What is left of this turn's patience; outside a turn, what one call has.</summary>
    public Left Current => ofThisTurn.Value ?? new Left(OfATurn);

    /// <summary>A turn within a turn, such as a message to somebody else, has no patience of its own.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ofThisTurn.Value ??= new Left(OfATurn);
        await next(cancellationToken);
    }

    /// <summary>A length of time that waiting uses up.</summary>
    internal sealed class Left(TimeSpan time)
    {
        private TimeSpan time = time;

        /// <summary>Whether there is time for a wait as long as this.</summary>
        public bool Covers(TimeSpan wait) => wait <= time;

        public void Spend(TimeSpan wait) => time -= wait;
    }
}
