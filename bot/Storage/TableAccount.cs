using Azure.Core;
using Azure.Data.Tables;

namespace VpBot.Storage;

/// <summary>Connects to the account that the settings name.</summary>
internal static class TableAccount
{
    /// <summary>Whether the setting is an address rather than a connection string.</summary>
    internal static bool IsAddress(string tables) => tables.Contains("://", StringComparison.Ordinal) && !tables.Contains('=', StringComparison.Ordinal);

    /// <summary>A client that gives up soon enough for the person who waits, and tries often enough for a hiccup.</summary>
    internal static TableServiceClient Connect(string tables, Func<TokenCredential> identity)
    {
        var options = new TableClientOptions();
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(5);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        options.Diagnostics.IsLoggingContentEnabled = false;
        return IsAddress(tables) ? new(new Uri(tables), identity(), options) : new(tables, options);
    }
}
