namespace VpBot.Sealing;

/// <summary>The master secrets cannot be had. The message is for an operator: what is wrong and what to do; it quotes no secret.</summary>
public sealed class MasterSecretException : Exception
{
    public MasterSecretException()
    {
    }

    public MasterSecretException(string message)
        : base(message)
    {
    }

    public MasterSecretException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
