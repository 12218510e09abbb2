using Azure;

namespace VpBot.Storage;

/// <summary>In which shapes a failure of the table service comes: an answer, several attempts together, a time-out, a broken connection.</summary>
internal static class StorageFailures
{
    /// <summary>Whether storage failed; not when the caller itself gave up.</summary>
    internal static bool Is(Exception exception, CancellationToken cancellationToken) =>
        exception is RequestFailedException or AggregateException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
