using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The channel's signing keys by their id, from its OpenID metadata. They are read again once a day, and when a token names an unknown
/// key, but then at most once in five minutes. When the metadata cannot be had, the keys that are known stay good.
/// </summary>
internal sealed class EndorsedKeys(string metadataUrl, HttpClient httpClient, TimeProvider time)
{
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    private readonly Lock guard = new();
    private readonly HttpDocumentRetriever documents = new(httpClient) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
    private volatile Known known;
    private Task<Known> reading;
    private long lastUnknown;

    /// <summary>The key, or null when the channel has no such key.</summary>
    /// <exception cref="InvalidOperationException">The metadata could never be read.</exception>
    public async Task<EndorsedKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = known;
        if (keys is null || time.GetElapsedTime(keys.ReadAt) > Daily)
        {
            keys = await ReadAsync(keys, cancellationToken);
        }

        if (keys.ById.TryGetValue(keyId, out var key) || !MayAskAgain())
        {
            return key;
        }

        return (await ReadAsync(keys, cancellationToken)).ById.GetValueOrDefault(keyId);
    }

    private bool MayAskAgain()
    {
        var last = Interlocked.Read(ref lastUnknown);
        return (last == 0 || time.GetElapsedTime(last) > AtMost)
            && Interlocked.CompareExchange(ref lastUnknown, time.GetTimestamp(), last) == last;
    }

    // One download serves all who wait for it, and goes on when one of them gives up.
    private Task<Known> ReadAsync(Known seen, CancellationToken cancellationToken)
    {
        lock (guard)
        {
            if (!ReferenceEquals(known, seen))
            {
                return Task.FromResult(known);
            }

            if (reading is not { IsCompleted: false })
            {
                reading = ReadAsync(seen);
            }

            return reading.WaitAsync(cancellationToken);
        }
    }

    private async Task<Known> ReadAsync(Known seen)
    {
        try
        {
            return known = new Known(await DownloadAsync(), time.GetTimestamp());
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or JsonException)
        {
            return seen is null
                ? throw new InvalidOperationException("The OpenID metadata of the channel could not be read.", exception)
                : known = seen with { ReadAt = time.GetTimestamp() };
        }
    }

    private async Task<Dictionary<string, EndorsedKey>> DownloadAsync()
    {
        var metadata = OpenIdConnectConfiguration.Create(await documents.GetDocumentAsync(metadataUrl, CancellationToken.None));
        var keySet = await documents.GetDocumentAsync(metadata.JwksUri, CancellationToken.None);
        var endorsements = ReadEndorsements(keySet);
        return new JsonWebKeySet(keySet).Keys
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToDictionary(key => key.Kid, key => new EndorsedKey(key, endorsements.GetValueOrDefault(key.Kid, [])), StringComparer.Ordinal);
    }

    private static Dictionary<string, string[]> ReadEndorsements(string keySet)
    {
        var byKey = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(keySet);
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (key.TryGetProperty("kid", out var id) && key.TryGetProperty("endorsements", out var endorsements) && endorsements.ValueKind == JsonValueKind.Array)
            {
                byKey[id.ToString()] = [.. endorsements.EnumerateArray().Select(endorsement => endorsement.ToString())];
            }
        }

        return byKey;
    }

    private sealed record Known(Dictionary<string, EndorsedKey> ById, long ReadAt);
}
