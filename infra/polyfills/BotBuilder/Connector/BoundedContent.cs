namespace Microsoft.Bot.Connector;

/// <summary>Reads an answer of the channel, which is small or else not read to its end.</summary>
internal static class BoundedContent
{
    private const int Limit = 1024 * 1024;
    private const int Chunk = 4096;

    public static async Task<PooledBuffer> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new PooledBuffer();
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            while (buffer.Length < Limit)
            {
                var read = await stream.ReadAsync(buffer.GetMemory(Chunk), cancellationToken);
                if (read == 0)
                {
                    break;
                }

                buffer.Advance(read);
            }

            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }
}
