using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace VpBot.Tests.Fixtures;

/// <summary>Where Teams keeps the files that people send. Hands out what was put there and nothing else.</summary>
internal sealed class FileServer : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private int last;

    public ConcurrentQueue<string> Fetched { get; } = new();

    /// <summary>Keeps a file; gives the address to fetch it.</summary>
    public string Put(string content, string host = "voorbeeld-my.sharepoint.com")
    {
        var address = $"https://{host}/download/{Interlocked.Increment(ref last)}?tempauth=secret";
        files[address] = Encoding.UTF8.GetBytes(content);
        return address;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        Fetched.Enqueue(address);
        return Task.FromResult(files.TryGetValue(address, out var content)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(content), RequestMessage = request }
            : new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request });
    }
}
