namespace VpBot.Storage;

/// <summary>The tables cannot be used. The message is for an operator: what is wrong and what to do; it quotes no key.</summary>
public sealed class StorageStartException : Exception
{
    public StorageStartException()
    {
    }

    public StorageStartException(string message)
        : base(message)
    {
    }

    public StorageStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
