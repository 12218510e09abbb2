namespace Microsoft.Bot.Connector;

/// <summary>Reads an answer of the channel, which is small or else not read to its end, and comes in time or not at all.</summary>
internal static class BoundedContent
{
    private const int Limit = 1024 * 1024;
    private const int Chunk = 4096;

    /// <param name="content">Nearly always complete when its headers are, so that no timer is needed.</param>
    /// <param name="patience">How long to wait once it is not.</param>
    public static async Task<PooledBuffer> ReadAsync(HttpContent content, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timed = false;
        var buffer = new PooledBuffer();
        try
        {
            await using var stream = await content.ReadAsStreamAsync(cancellationToken);
            while (buffer.Length < Limit)
            {
                var reading = stream.ReadAsync(buffer.GetMemory(Chunk), limit.Token);
                if (!reading.IsCompleted && !timed)
                {
                    limit.CancelAfter(patience);
                    timed = true;
                }

                var read = await reading;
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
