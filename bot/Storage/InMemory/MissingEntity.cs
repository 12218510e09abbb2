using Azure;

namespace VpBot.Storage.InMemory;

/// <summary>The answer to a question after an entity that is not there.</summary>
internal sealed class MissingEntity<T> : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no such entity; look at HasValue first.");

    public override Response GetRawResponse() => InMemoryResponse.With(404);
}
