using System.Text.Json;
using VpBot.Benchmarks.Scenarios;

namespace VpBot.Benchmarks.Hosts;

/// <summary>
/// The least that a bot on ASP.NET Core can do: parse the activity, then post one line as reply, or a card as large as the
/// bot's to whom asks for a card, or answer an invoke with such a card. No SDK, no identity, no state, no words.
/// </summary>
internal static class FloorHost
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const int CardParagraphs = 40;

    private static readonly HttpClient Connector = new(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(15) });

    private static readonly FloorCard Card = new("AdaptiveCard", "1.5", [.. Enumerable.Repeat(new FloorText("TextBlock", new string('x', 80), Wrap: true), CardParagraphs)]);
    private static readonly FloorAnswer Answer = new(200, CardType, Card);
    private static readonly FloorAttachment[] Attachments = [new(CardType, Card)];

    public static Task<int> RunAsync(string address)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        return ControlLine.ServeAsync(app, () => Task.CompletedTask);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var activity = await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.FloorActivity, context.RequestAborted);
        if (activity is not { ServiceUrl: { } serviceUrl, Conversation: { } conversation })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (activity.Type == "invoke")
        {
            await context.Response.WriteAsJsonAsync(Answer, FloorJson.Default.FloorAnswer, cancellationToken: context.RequestAborted);
        }
        else
        {
            var card = activity.Text == FloorByCard.Line;
            var reply = new FloorReply("message", card ? null : $"You said: {activity.Text}", card ? Attachments : null, activity.Id, conversation, From: activity.Recipient, Recipient: activity.From);
            var path = new Uri($"{serviceUrl}v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities/{Uri.EscapeDataString(activity.Id)}");
            using var answer = await Connector.PostAsJsonAsync(path, reply, FloorJson.Default.FloorReply, context.RequestAborted);
            answer.EnsureSuccessStatusCode();
        }
    }
}
