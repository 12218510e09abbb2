using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

/// <summary>A bot behind an endpoint in process.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotServer(WebApplication app, CloudAdapter adapter)
    {
        this.app = app;
        Adapter = adapter;
        Client = app.GetTestClient();
    }

    public CloudAdapter Adapter { get; }

    public HttpClient Client { get; }

    public static async Task<BotServer> StartAsync(IBot bot, StubHttp http, IConfiguration? configuration = null)
    {
        var adapter = new CloudAdapter(configuration ?? Settings.Of(), http);
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        var built = builder.Build();
        built.Map("/api/messages", context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        await built.StartAsync();
        return new BotServer(built, adapter);
    }

    public async Task<(int Status, string Body)> PostAsync(string body, string contentType = "application/json", string? authorization = null)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
