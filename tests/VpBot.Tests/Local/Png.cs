using System.Buffers.Binary;
using System.IO.Compression;

namespace VpBot.Tests.Local;

/// <summary>Reads the one kind of PNG that the icons are: 8 bits, RGBA, rows without filter, one IDAT.</summary>
internal sealed record Png(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    public static Png Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20));
        bytes[24..29].ShouldBe([8, 6, 0, 0, 0]);

        var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(33));
        using var data = new ZLibStream(new MemoryStream(bytes, 41, length), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        data.CopyTo(rows);
        var raw = rows.ToArray();
        var pixels = from y in Enumerable.Range(0, height)
                     from x in Enumerable.Range(0, width)
                     let at = (y * ((width * 4) + 1)) + 1 + (x * 4)
                     select new Pixel(x, y, raw[at], raw[at + 1], raw[at + 2], raw[at + 3]);
        return new Png(width, height, [.. pixels]);
    }
}

internal sealed record Pixel(int X, int Y, byte Red, byte Green, byte Blue, byte Alpha);
