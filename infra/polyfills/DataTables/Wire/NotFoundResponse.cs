namespace Azure.Data.Tables.Wire;

/// <summary>The answer to a question after something that is not there.</summary>
internal sealed class NotFoundResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no such entity; look at HasValue first.");

    public override Response GetRawResponse() => response;
}
