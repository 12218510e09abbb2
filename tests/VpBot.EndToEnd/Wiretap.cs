using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace VpBot.EndToEnd;

/// <summary>An HTTP proxy that writes down every request that goes through it: what the bot says to anybody, storage included.</summary>
public sealed class Wiretap : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> requests = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly WebApplication server;

    private Wiretap(WebApplication server) => this.server = server;

    /// <summary>Where programs find the proxy.</summary>
    public string Address => server.Urls.Single();

    /// <summary>Everything that went out until now: method, address, headers and body.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public static async Task<Wiretap> OpenAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var tap = new Wiretap(builder.Build());
        tap.server.Run(tap.CarryAsync);
        await tap.server.StartAsync();
        return tap;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task CarryAsync(HttpContext context)
    {
        var target = new Uri(context.Features.Get<IHttpRequestFeature>()!.RawTarget);
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        var body = content.ToArray();
        var headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        requests.Enqueue($"{context.Request.Method} {target}\n{headers}\n\n{Encoding.UTF8.GetString(body)}");

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), target) { Content = body.Length > 0 ? new ByteArrayContent(body) : null };
        foreach (var header in context.Request.Headers.Where(header => !string.Equals(header.Key, "Host", StringComparison.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(header.Key, header.Value.ToArray());
            }
        }

        using var answer = await http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var header in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Connection" or "Keep-Alive")))
        {
            context.Response.Headers[header.Key] = header.Value.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
