using Azure;

namespace VpBot.Storage.InMemory;

/// <summary>A value and the response that it would have come with.</summary>
internal sealed class InMemoryAnswer<T>(T value, int status, ETag etag = default) : Response<T>
    where T : notnull
{
    public override T Value => value;

    public override Response GetRawResponse() => InMemoryResponse.With(status, etag);
}
