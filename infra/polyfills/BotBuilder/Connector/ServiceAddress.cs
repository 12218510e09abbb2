namespace Microsoft.Bot.Connector;

/// <summary>The address of a channel's REST API. It is nearly always the same as the last time, and is then not read again.</summary>
internal sealed class ServiceAddress(Uri address)
{
    private static ServiceAddress last;

    public Uri Address { get; } = address;

    public string Conversations => field ??= new Uri(Folder(Address.AbsoluteUri), "v3/conversations").AbsoluteUri;

    /// <summary>The address as text says it; null when that is no absolute address.</summary>
    public static ServiceAddress Find(string text)
    {
        var known = last;
        if (known?.Address.OriginalString == text)
        {
            return known;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? last = new ServiceAddress(address) : null;
    }

    public static ServiceAddress Of(Uri address) => last is { } known && ReferenceEquals(known.Address, address) ? known : new ServiceAddress(address);

    private static Uri Folder(string address) => new(address.EndsWith('/') ? address : address + "/");
}
