using System.Text;
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
        while (After(card, "\"id\":"u8) is { IsEmpty: false } id)
        {
            if (Ascii.Equals(TextAt(id), name))
            {
                return true;
            }

            card = id;
        }

        return false;
    }

    /// <summary>The text of the first field of this name; empty when there is none.</summary>
    /// <param name="card">JSON, in lines or not.</param>
    /// <param name="field">The name, quoted and with its colon.</param>
    protected static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> card, ReadOnlySpan<byte> field) => TextAt(After(card, field));

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> card, ReadOnlySpan<byte> field) => card.IndexOf(field) is >= 0 and var at ? card[(at + field.Length)..] : [];

    private static ReadOnlySpan<byte> TextAt(ReadOnlySpan<byte> value)
    {
        var text = value.TrimStart((byte)' ');
        return text is [(byte)'"', ..] && text[1..].IndexOf((byte)'"') is >= 0 and var length ? text.Slice(1, length) : [];
    }
}
