using System.Net;
using System.Text;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

/// <summary>Answers every outgoing request by a function and notes what was asked.</summary>
internal sealed class StubHttp(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
{
    public List<(string Method, string Url, string? Authorization, string Body)> Requests { get; } = [];

    public Func<HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = answer;

    /// <summary>Nothing is answered before this.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { Timeout = Timeout };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add((request.Method.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), body));
        await Held;
        return Answer(request);
    }
}
