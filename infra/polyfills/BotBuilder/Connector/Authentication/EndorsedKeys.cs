using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The channel's signing keys by their id, from its OpenID metadata. They are read again twice a day, which holds up nobody unless they
/// are a day old, and when a token names an unknown key, but then at most once in five minutes. When the metadata cannot be had or names
/// no key, the keys that are known stay good.
/// </summary>
internal sealed class EndorsedKeys(string metadataUrl, HttpClient httpClient, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Stale = TimeSpan.FromHours(24);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    private readonly Lock guard = new();
    private readonly HttpDocumentRetriever documents = new(httpClient) { RequireHttps = !new Uri(metadataUrl).IsLoopback };
    private volatile Known known;
    private Task<Known> reading;
    private long? lastUnknown;

    /// <summary>The key, or null when the channel has no such key.</summary>
    /// <exception cref="InvalidOperationException">The metadata could never be read.</exception>
    public async Task<EndorsedKey> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var keys = known;
        if (keys is null || IsOlder(keys, Fresh))
        {
            var renewed = ReadAsync(keys, unknownKey: false);
            keys = keys is null || IsOlder(keys, Stale) ? await renewed.WaitAsync(cancellationToken) : keys;
        }

        return keys.ById.GetValueOrDefault(keyId) ?? (await ReadAsync(keys, unknownKey: true).WaitAsync(cancellationToken)).ById.GetValueOrDefault(keyId);
    }

    private bool IsOlder(Known keys, TimeSpan age) => time.GetElapsedTime(keys.ReadAt) > age;

    // One download serves all who wait for it, and goes on when one of them gives up.
    private Task<Known> ReadAsync(Known seen, bool unknownKey)
    {
        lock (guard)
        {
            if (!ReferenceEquals(known, seen))
            {
                return Task.FromResult(known);
            }

            if (reading is { IsCompleted: false })
            {
                return reading;
            }

            return unknownKey && !MayAskAgain() ? Task.FromResult(seen) : reading = ReadAsync(seen);
        }
    }

    private bool MayAskAgain()
    {
        if (lastUnknown is { } last && time.GetElapsedTime(last) <= AtMost)
        {
            return false;
        }

        lastUnknown = time.GetTimestamp();
        return true;
    }

    private async Task<Known> ReadAsync(Known seen)
    {
        try
        {
            return known = new Known(await DownloadAsync(), time.GetTimestamp());
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or JsonException or InvalidOperationException or KeyNotFoundException)
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
        var byId = new JsonWebKeySet(keySet).Keys
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .DistinctBy(key => key.Kid, StringComparer.Ordinal)
            .ToDictionary(key => key.Kid, key => new EndorsedKey(key, endorsements.GetValueOrDefault(key.Kid, [])), StringComparer.Ordinal);
        return byId.Count > 0 ? byId : throw new InvalidOperationException("The channel has no keys.");
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
