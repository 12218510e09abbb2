namespace VpBot.Tests.Handoff.Fakes;

public sealed class ProcessDiedException : Exception
{
    public ProcessDiedException()
    {
    }

    public ProcessDiedException(string message)
        : base(message)
    {
    }

    public ProcessDiedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
