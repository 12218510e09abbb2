using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace VpBot.Benchmarks.Scale;

/// <summary>Teams as the bots call it: everything arrives. Notes which requests were offered.</summary>
internal sealed class TeamsStub : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> offers = new(StringComparer.Ordinal);
    private int last;
    private int offered;

    private TeamsStub(WebApplication app) => this.app = app;

    public string Address { get; private init; } = "";

    public int Offered => offered;

    public static async Task<TeamsStub> StartAsync()
    {
        var address = $"http://127.0.0.1:{Children.FreePort()}/";
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var web = builder.Build();
        web.Urls.Add(address);
        var stub = new TeamsStub(web) { Address = address };
        web.MapPost("/v3/conversations/{chat}/activities/{id?}", stub.TakeAsync);
        web.MapPut("/v3/conversations/{chat}/activities/{id}", (string id) => Results.Json(new { id }));
        web.MapGet("/v3/conversations/{chat}/members/{id}", (string id) => Results.Json(new { id, name = "Medewerker", userPrincipalName = "m@voorbeeld.example" }));
        await web.StartAsync();
        return stub;
    }

    /// <summary>Waits until a request was offered to somebody; false when that took more than two minutes.</summary>
    public Task<bool> OfferedAsync(string request) => OffersOf(request).WaitAsync(TimeSpan.FromMinutes(2));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private SemaphoreSlim OffersOf(string id) => offers.GetOrAdd(id, _ => new(0));

    private async Task<IResult> TakeAsync(string chat, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        if ((string?)JsonNode.Parse(body)?["attachments"]?[0]?["content"]?["body"]?[0]?["id"] == "offer")
        {
            Interlocked.Increment(ref offered);
            OffersOf(CardIds.FirstIn(body)).Release();
        }

        return Results.Json(new { id = Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture) });
    }
}
