namespace VpBot.Conversations;

/// <summary>Decides whether an address may be sent to or fetched from: https and a named host; loopback in Development only.</summary>
/// <param name="hosts">Host names; <c>*.example.com</c> stands for every host below example.com.</param>
/// <param name="loopback">Whether loopback addresses are allowed, also over http.</param>
public sealed class AllowedHosts(IEnumerable<string> hosts, bool loopback)
{
    private readonly string[] names = [.. hosts];

    // The address of the channel is nearly always the same.
    private volatile string? last;

    /// <summary>Whether the address may be used.</summary>
    public bool Allow(Uri address) =>
        (loopback && address.IsLoopback && address.Scheme is ("http" or "https"))
        || (address.Scheme is "https" && address.UserInfo.Length == 0 && Array.Exists(names, name => Matches(name, address.IdnHost)));

    /// <summary>Whether the text is an absolute address that may be used.</summary>
    public bool Allow(string? address)
    {
        if (address is not null && address == last)
        {
            return true;
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || !Allow(parsed))
        {
            return false;
        }

        last = address;
        return true;
    }

    private static bool Matches(string name, string host) => name.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
}
