namespace VpBot.Tests.Polyfills.DataTables;

/// <summary>How one attempt goes wrong.</summary>
public enum Loss
{
    /// <summary>The request does not arrive.</summary>
    ResetBefore,

    /// <summary>The service answers 503 without doing anything.</summary>
    BusyBefore,

    /// <summary>The service does it; the connection is gone before the answer.</summary>
    ResetAfter,

    /// <summary>The service does it and answers 500.</summary>
    ErrorAfter,

    /// <summary>The service does it; the client has stopped waiting.</summary>
    TimeoutAfter,
}
