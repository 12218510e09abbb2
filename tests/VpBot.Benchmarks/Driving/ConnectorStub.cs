using System.Globalization;

namespace VpBot.Benchmarks.Driving;

/// <summary>The channel's side: takes every message at once and remembers what each employee was last shown.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private static readonly ReadOnlyMemory<byte> Taken = "{\"id\":\"1764000000001\"}"u8.ToArray();

    private readonly WebApplication app;
    private readonly IReadOnlyList<Employee> employees;

    private ConnectorStub(WebApplication app, IReadOnlyList<Employee> employees) => (this.app, this.employees) = (app, employees);

    public Uri Address => new(app.Urls.Single() + "/");

    public static async Task<ConnectorStub> StartAsync(IReadOnlyList<Employee> employees)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new ConnectorStub(builder.Build(), employees);
        stub.app.Run(stub.TakeAsync);
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        employees[NumberIn(context.Request.Path.Value!)].Shown = body.ToArray();
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.Body.WriteAsync(Taken, context.RequestAborted);
    }

    private static int NumberIn(string path)
    {
        var start = path.IndexOf(Employee.ConversationPrefix, StringComparison.Ordinal) + Employee.ConversationPrefix.Length;
        return int.Parse(path.AsSpan(start, 6), CultureInfo.InvariantCulture);
    }
}
