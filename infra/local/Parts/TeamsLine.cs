using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using VpBot.Local.Personas;

namespace VpBot.Local.Parts;

/// <summary>
/// The line from the Teams windows to the bot. The Playground says of everybody that their Teams is in American English;
/// this line says what the person's Teams would really say.
/// </summary>
internal sealed class TeamsLine : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly HttpClient http = new();
    private readonly Uri bot;
    private readonly string locale;

    private TeamsLine(WebApplication server, Uri bot, string locale)
    {
        this.server = server;
        this.bot = bot;
        this.locale = locale;
    }

    /// <summary>Opens the line.</summary>
    /// <param name="bot">Where the bot takes activities.</param>
    /// <param name="locale">The language of everybody's Teams, such as <c>nl-NL</c>.</param>
    /// <param name="ct">Ends the start.</param>
    public static async Task<TeamsLine> OpenAsync(Uri bot, string locale, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var line = new TeamsLine(builder.Build(), bot, locale);
        line.server.Run(line.CarryAsync);
        await line.server.StartAsync(ct);
        return line;
    }

    /// <summary>Where a person's window sends activities.</summary>
    public Uri For(Persona persona) => new(new Uri(server.Urls.Single()), $"/{persona.Key}/api/messages");

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    internal static string WithLocale(string body, string locale)
    {
        if (body.Length == 0 || JsonNode.Parse(body) is not JsonObject activity)
        {
            return body;
        }

        if (activity.ContainsKey("locale"))
        {
            activity["locale"] = locale;
        }

        foreach (var client in (activity["entities"] as JsonArray ?? []).OfType<JsonObject>().Where(entity => (string?)entity["type"] == "clientInfo"))
        {
            client["locale"] = locale;
            client["country"] = locale[^2..];
        }

        return activity.ToJsonString();
    }

    private async Task CarryAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = WithLocale(await reader.ReadToEndAsync(context.RequestAborted), locale);
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), bot);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json);
        }

        try
        {
            using var answer = await http.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
