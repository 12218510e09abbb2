using VpBot.Benchmarks.Driving;

namespace VpBot.Benchmarks.Scenarios;

/// <summary>One kind of turn.</summary>
internal abstract class Scenario
{
    /// <summary>The activity of an employee's next turn.</summary>
    public abstract byte[] Next(Employee who);

    /// <summary>Looks whether the answer is the one that should come; the employee is then ready for the next turn.</summary>
    /// <param name="who">The employee; what the connector was sent stands in <see cref="Employee.Shown"/>.</param>
    /// <param name="body">What was answered to the request itself.</param>
    public abstract bool Take(Employee who, ReadOnlySpan<byte> body);

    /// <summary>Whether a card is the one of this name.</summary>
    protected static bool IsCard(ReadOnlySpan<byte> card, string name)
    {
        Span<byte> heading = stackalloc byte[128];
        System.Text.Unicode.Utf8.TryWrite(heading, $"\"id\":\"{name}\"", out var length);
        return card.IndexOf(heading[..length]) >= 0;
    }
}
