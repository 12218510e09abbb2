using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace VpBot.Tests.Local;

/// <summary>A bot that answers a file with one card and a press with another.</summary>
internal sealed class StubBot : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http = new();
    private readonly string onFile;
    private readonly string onPress;

    private StubBot(WebApplication server, string onFile, string onPress)
    {
        this.server = server;
        this.onFile = onFile;
        this.onPress = onPress;
    }

    public Uri Messages => new(new Uri(server.Urls.Single()), "/api/messages");

    public string? FetchedFile { get; private set; }

    public JsonNode? Pressed { get; private set; }

    public static async Task<StubBot> StartAsync(string onFile, string onPress)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var bot = new StubBot(builder.Build(), onFile, onPress);
        bot.server.Run(bot.TurnAsync);
        await bot.server.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task TurnAsync(HttpContext context)
    {
        var activity = (await context.Request.ReadFromJsonAsync<JsonNode>())!;
        if (string.Equals((string?)activity["type"], "invoke", StringComparison.Ordinal))
        {
            Pressed = activity;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["statusCode"] = 200, ["value"] = JsonNode.Parse(onPress) });
            return;
        }

        FetchedFile = await http.GetStringAsync((string)activity["attachments"]![0]!["content"]!["downloadUrl"]!);
        var chat = $"{activity["serviceUrl"]}/v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";
        using var answer = await http.PostAsJsonAsync(chat, new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = JsonNode.Parse(onFile),
            }),
        });
        answer.EnsureSuccessStatusCode();
    }
}
