namespace VpBot.Local;

/// <summary>Something outside this program keeps it from running. The message is one line for a person: what is wrong and what to do.</summary>
public sealed class CannotRunException : Exception
{
    public CannotRunException()
    {
    }

    public CannotRunException(string message)
        : base(message)
    {
    }

    public CannotRunException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
