using System.Buffers;
using System.Buffers.Text;

namespace Microsoft.Bot;

/// <summary>
/// A text in JSON may hold half a character, escaped, which cannot be read as text: whoever cuts a text in two by length writes one. It
/// becomes an unknown character, as which it would be sent on too.
/// </summary>
internal static class WholeCharacters
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> Unknown => @"\ufffd"u8;

    public static ReadOnlySequence<byte> In(ReadOnlySequence<byte> json) =>
        Holds(json, @"\ud"u8) || Holds(json, @"\uD"u8) ? new(Mended(json.ToArray())) : json;

    private static bool Holds(ReadOnlySequence<byte> json, ReadOnlySpan<byte> escape) =>
        new SequenceReader<byte>(json).TryReadTo(out ReadOnlySequence<byte> _, escape);

    private static byte[] Mended(byte[] json)
    {
        var rest = json.AsSpan();
        while (rest.IndexOf((byte)'\\') is >= 0 and var start)
        {
            rest = rest[start..];
            var unit = Escaped(rest);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Escaped(rest[EscapeLength..])))
            {
                rest = rest[(2 * EscapeLength)..];
                continue;
            }

            if (char.IsSurrogate(unit))
            {
                Unknown.CopyTo(rest);
            }

            // What follows a backslash may be another that escapes nothing.
            rest = rest[Math.Min(2, rest.Length)..];
        }

        return json;
    }

    private static char Escaped(ReadOnlySpan<byte> text) =>
        text.StartsWith(@"\u"u8) && text.Length >= EscapeLength
        && Utf8Parser.TryParse(text[2..EscapeLength], out ushort unit, out var read, standardFormat: 'x') && read == EscapeLength - 2
            ? (char)unit
            : default;
}
