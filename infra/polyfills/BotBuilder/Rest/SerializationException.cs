namespace Microsoft.Rest;

/// <summary>The service answered with success and something that cannot be read.</summary>
public class SerializationException : RestException
{
    public SerializationException()
    {
    }

    public SerializationException(string message)
        : base(message)
    {
    }

    public SerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    /// <summary>What cannot be read.</summary>
    public string Content { get; set; }
}
