namespace VpBot.Storage;

/// <summary>A stored row has a form that this release cannot read: a newer release wrote it, or it was damaged. Quotes nothing of it.</summary>
public sealed class StoredFormatException : Exception
{
    public StoredFormatException()
    {
    }

    public StoredFormatException(string message)
        : base(message)
    {
    }

    public StoredFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
