namespace VpBot.Dialogs.Assignment;

/// <summary>Why an advisor is not offered a request; the first that applies, in this order.</summary>
public enum WhyNot
{
    Excluded,
    AlreadyTried,
    NotWished,
    NotInService,
    Unreachable,
    Language,
    Channel,
    Full,

    /// <summary>Away today by their own clock; passes by itself.</summary>
    Away,

    NotWorkingThen,
}
