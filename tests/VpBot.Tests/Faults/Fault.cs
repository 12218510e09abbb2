namespace VpBot.Tests.Faults;

/// <summary>What can go wrong with one operation on a table.</summary>
public enum Fault
{
    /// <summary>500, nothing was done.</summary>
    Error,

    /// <summary>503 with Retry-After, nothing was done.</summary>
    Busy,

    /// <summary>No answer in time, nothing was done.</summary>
    TimeoutBefore,

    /// <summary>No answer in time, but it was done.</summary>
    TimeoutAfter,

    /// <summary>The connection broke, nothing was done.</summary>
    ResetBefore,

    /// <summary>The connection broke, but it was done.</summary>
    ResetAfter,
}
