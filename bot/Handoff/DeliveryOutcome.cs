namespace VpBot.Handoff;

/// <summary>How sending went.</summary>
public enum DeliveryOutcome
{
    Arrived,

    /// <summary>The person does not have the bot, blocked it or may not use it: do not try again until they write.</summary>
    Unreachable,

    /// <summary>The message to update is gone.</summary>
    MessageGone,

    /// <summary>The channel is busy or broken and nothing was delivered: try again.</summary>
    TryLater,

    /// <summary>Nobody can tell whether it arrived: do not repeat it blindly.</summary>
    Unknown,
}
