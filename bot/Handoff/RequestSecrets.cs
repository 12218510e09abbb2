using System.Text.Json;
using VpBot.Dialogs.Requests;
using VpBot.Sealing;

namespace VpBot.Handoff;

/// <summary>Seals who asked and with whom not, and opens it as long as the key exists.</summary>
public sealed class RequestSecrets(IRequestKeys keys, IRequestSealing sealing)
{
    /// <summary>Stores a key for a request, unless it has one, and seals both parts with it.</summary>
    public async Task<(ReadOnlyMemory<byte> Requester, ReadOnlyMemory<byte> Exclusions)> SealAsync(
        RequestId id, Requester requester, Exclusions exclusions, CancellationToken cancellationToken)
    {
        var key = await keys.AddAsync(id, sealing.NewWrappedKey(id), cancellationToken);

        return (
            sealing.Seal(key, id, SealPurpose.Requester, JsonSerializer.SerializeToUtf8Bytes(SealedRequester.Of(requester), SealedJson.Default.SealedRequester)),
            sealing.Seal(key, id, SealPurpose.Exclusions, JsonSerializer.SerializeToUtf8Bytes(SealedExclusions.Of(exclusions), SealedJson.Default.SealedExclusions)));
    }

    /// <summary>Who asked; null once the key is destroyed or the content forgotten.</summary>
    public async Task<Requester?> RequesterAsync(StoredRequest stored, CancellationToken cancellationToken)
    {
        var content = await OpenAsync(stored, SealPurpose.Requester, stored.SealedRequester, cancellationToken);

        return content is null ? null : JsonSerializer.Deserialize(content, SealedJson.Default.SealedRequester)!.ToRequester();
    }

    /// <summary>With whom not; null once the key is destroyed or the content forgotten.</summary>
    public async Task<Exclusions?> ExclusionsAsync(StoredRequest stored, CancellationToken cancellationToken)
    {
        var content = await OpenAsync(stored, SealPurpose.Exclusions, stored.SealedExclusions, cancellationToken);

        return content is null ? null : JsonSerializer.Deserialize(content, SealedJson.Default.SealedExclusions)!.ToExclusions();
    }

    private async Task<byte[]?> OpenAsync(StoredRequest stored, SealPurpose purpose, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (content.IsEmpty || await keys.FindAsync(stored.Request.Id, cancellationToken) is not { } key)
        {
            return null;
        }

        return sealing.Open(key, stored.Request.Id, purpose, content.Span);
    }
}
