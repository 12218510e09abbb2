using System.Buffers;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>A transaction as the service wants it: one changeset in a multipart body.</summary>
internal sealed class TransactionContent
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    internal TransactionContent(TableRest rest, IReadOnlyList<EntityWrite> writes)
    {
        var id = Guid.CreateVersion7();
        ContentType = $"multipart/mixed; boundary=batch_{id}";
        Line($"--batch_{id}");
        Line($"Content-Type: multipart/mixed; boundary=changeset_{id}");
        Line();
        foreach (var write in writes)
        {
            Line($"--changeset_{id}");
            Append(rest, write);
        }

        Line($"--changeset_{id}--");
        Line($"--batch_{id}--");
    }

    internal string ContentType { get; }

    internal ReadOnlyMemory<byte> Body => _buffer.WrittenMemory;

    private void Append(TableRest rest, EntityWrite write)
    {
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        Line();
        Line($"{write.Method} {rest.Address(write.Path).AbsoluteUri} HTTP/1.1");
        foreach (var header in write.Headers())
        {
            Line($"{header.Name}: {header.Value}");
        }

        Line();
        _buffer.Write(write.Body.Span);
        Line();
    }

    private void Line(string text = "")
    {
        Encoding.UTF8.GetBytes(text, _buffer);
        _buffer.Write("\r\n"u8);
    }
}
