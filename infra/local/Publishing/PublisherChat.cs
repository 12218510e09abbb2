using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using VpBot.Local.Personas;

namespace VpBot.Local.Publishing;

/// <summary>
/// One person's chat with the bot, spoken in the protocol of Teams: what they do is posted to the bot, what the bot says
/// arrives at a connector that this program hosts on loopback. The same server holds files that they send.
/// </summary>
internal sealed class PublisherChat : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly Channel<JsonNode> said = Channel.CreateUnbounded<JsonNode>();
    private readonly Persona person;
    private readonly Uri bot;
    private int sent;

    private PublisherChat(WebApplication server, Persona person, Uri bot)
    {
        this.server = server;
        this.person = person;
        this.bot = bot;
    }

    private Uri Address => new(server.Urls.Single());

    /// <summary>Opens a chat.</summary>
    /// <param name="person">Who chats.</param>
    /// <param name="bot">Where the bot takes activities.</param>
    /// <param name="ct">Ends the start of the server.</param>
    public static async Task<PublisherChat> OpenAsync(Persona person, Uri bot, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var chat = new PublisherChat(builder.Build(), person, bot);
        chat.server.UseRouting();
        chat.MapFiles();
        chat.MapConnector();
        await chat.server.StartAsync(ct);
        return chat;
    }

    /// <summary>Sends a file as Teams does: the bot is told where to fetch it. Done when the bot has taken note.</summary>
    public async Task SendFileAsync(string file, CancellationToken ct)
    {
        // As the real address, this one is itself the permission to fetch the file.
        var ticket = RandomNumberGenerator.GetHexString(32, lowercase: true);
        files[ticket] = file;
        var address = new Uri(Address, $"/files/{ticket}/{Path.GetFileName(file)}");

        var message = Activity("message");
        message["attachments"] = new JsonArray(
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = Path.GetFileName(file),
                ["content"] = new JsonObject
                {
                    ["downloadUrl"] = address.AbsoluteUri,
                    ["uniqueId"] = RandomNumberGenerator.GetHexString(32),
                    ["fileType"] = Path.GetExtension(file).TrimStart('.'),
                },
            },
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<div></div>" });
        using var answer = await PostAsync(message, ct);
    }

    /// <summary>The next thing that the bot says in this chat, sent or changed.</summary>
    public ValueTask<JsonNode> HearAsync(CancellationToken ct) => said.Reader.ReadAsync(ct);

    /// <summary>Presses a button; the card that the bot answers with, or null if the answer is no card.</summary>
    public async Task<Card?> PressAsync(JsonObject press, string message, CancellationToken ct)
    {
        var invoke = Activity("invoke");
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = message;
        invoke["value"] = press;
        using var answer = await PostAsync(invoke, ct);
        var body = await answer.Content.ReadFromJsonAsync<JsonNode>(ct);
        return body?["value"] is JsonObject card ? new Card(card) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken ct)
    {
        try
        {
            var answer = await http.PostAsJsonAsync(bot, activity, ct);
            return answer.IsSuccessStatusCode
                ? answer
                : throw new CannotRunException($"The bot answered {(int)answer.StatusCode} to the {activity["type"]} of {person.Name}.");
        }
        catch (HttpRequestException error)
        {
            throw new CannotRunException($"The bot did not answer {person.Name}: {error.Message}", error);
        }
    }

    private JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"setup-{Interlocked.Increment(ref sent)}"),
        ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("o", CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = new Uri(Address, "/_connector").AbsoluteUri,
        ["locale"] = "nl-NL",
        ["from"] = new JsonObject
        {
            ["id"] = person.UserId,
            ["name"] = person.Name,
            ["aadObjectId"] = person.ObjectId.ToString(),
        },
        ["recipient"] = new JsonObject { ["id"] = "28:vpbot", ["name"] = "VpBot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = $"{person.ChatId}-setup",
            ["conversationType"] = "personal",
            ["tenantId"] = Cast.Tenant.ToString(),
        },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Cast.Tenant.ToString() } },
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "clientInfo",
            ["locale"] = "nl-NL",
            ["country"] = "NL",
            ["platform"] = "Web",
            ["timezone"] = "Europe/Amsterdam",
        }),
    };

    private void MapFiles() =>
        server.MapGet("/files/{ticket}/{name}", async Task (context) =>
        {
            if (files.TryGetValue((string)context.GetRouteValue("ticket")!, out var file))
            {
                await context.Response.SendFileAsync(file, context.RequestAborted);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        });

    private void MapConnector()
    {
        var heard = 0;
        var activities = server.MapGroup("/_connector/v3/conversations/{chat}");
        activities.MapPost("/activities/{to?}", Task (context) => TakeAsync(context, $"said-{Interlocked.Increment(ref heard)}"));
        activities.MapPut("/activities/{message}", Task (context) => TakeAsync(context, (string)context.GetRouteValue("message")!));
        activities.MapGet("/members/{id?}", context => context.Response.WriteAsJsonAsync(
            new { id = person.UserId, name = person.Name, aadObjectId = person.ObjectId, tenantId = Cast.Tenant }, context.RequestAborted));
    }

    private async Task TakeAsync(HttpContext context, string id)
    {
        if (await context.Request.ReadFromJsonAsync<JsonNode>(context.RequestAborted) is { } activity)
        {
            activity["id"] = id;
            await said.Writer.WriteAsync(activity, context.RequestAborted);
        }

        await context.Response.WriteAsJsonAsync(new { id }, context.RequestAborted);
    }
}
