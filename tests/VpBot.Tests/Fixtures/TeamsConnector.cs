using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace VpBot.Tests.Fixtures;

/// <summary>Teams as the bot calls it. Keeps every request; throws on one that the bot has no reason to make.</summary>
internal sealed class TeamsConnector : HttpMessageHandler
{
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly ConcurrentDictionary<string, TeamsChat> chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Account> people = new(StringComparer.Ordinal);

    /// <summary>Every request, in order.</summary>
    public ConcurrentQueue<TeamsRequest> Requests { get; } = new();

    /// <summary>Requests that a bot should not make; each was also answered with an exception.</summary>
    public ConcurrentQueue<string> Unexpected { get; } = new();

    /// <summary>What becomes of requests about a chat (by its id) that are not answered, by method; empty text for every method.</summary>
    public ConcurrentDictionary<(string Chat, string Method), Func<HttpResponseMessage>> Refusals { get; } = new();

    /// <summary>What was sent to or changed in somebody's chat.</summary>
    public IReadOnlyList<TeamsRequest> SentTo(Account who) => [.. Requests.Where(request => request.Chat == who.ChatId && request.Method is "POST" or "PUT")];

    public TeamsChat ChatOf(Account who)
    {
        people[who.UserId] = who;
        return chats.GetOrAdd(who.ChatId, _ => new());
    }

    /// <summary>From now on requests about somebody's chat are refused.</summary>
    public void Refuse(Account who, HttpStatusCode status, string method = "", RetryConditionHeaderValue? retryAfter = null) => Refusals[(who.ChatId, method)] = () =>
    {
        var refusal = new HttpResponseMessage(status) { Content = JsonContent.Create(new { error = new { code = "Refused", message = "Refused by the test." } }) };
        refusal.Headers.RetryAfter = retryAfter;
        return refusal;
    };

    /// <summary>From now on requests about somebody's chat fail on the way.</summary>
    public void Fail(Account who, Exception exception, string method = "") => Refusals[(who.ChatId, method)] = () => throw exception;

    public void Accept(Account who, string method = "") => Refusals.TryRemove((who.ChatId, method), out _);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var (method, address) = (request.Method.Method, request.RequestUri!.AbsoluteUri);
        var path = address.StartsWith(ServiceUrl + "v3/conversations", StringComparison.Ordinal)
            ? address[(ServiceUrl + "v3/conversations").Length..].TrimStart('/').Split('/').Select(Uri.UnescapeDataString).ToArray()
            : ["?"];
        Requests.Enqueue(new(method, address, path[0], body));
        if (Refusals.TryGetValue((path[0], method), out var refuse) || Refusals.TryGetValue((path[0], ""), out refuse))
        {
            return refuse();
        }

        var answer = Answer(method, path, body);
        if (answer is null)
        {
            Unexpected.Enqueue($"{method} {address}");
            throw new InvalidOperationException($"The bot made a request that Teams does not expect: {method} {address}");
        }

        answer.RequestMessage = request;
        return answer;
    }

    private HttpResponseMessage? Answer(string method, string[] path, string body) => (method, path) switch
    {
        ("POST", [""]) when people.TryGetValue((string)Parsed(body)["members"]![0]!["id"]!, out var member) => Ok(new { id = member.ChatId }),
        ("POST", [var chat, "activities", ..]) when chats.TryGetValue(chat, out var found) => Ok(new { id = found.Add(Parsed(body)) }),
        ("PUT", [var chat, "activities", var id]) when chats.TryGetValue(chat, out var found) =>
            found.Change(id, Parsed(body)) ? Ok(new { id }) : new(HttpStatusCode.NotFound),
        ("DELETE", [var chat, "activities", var id]) when chats.TryGetValue(chat, out var found) => new(found.Remove(id) ? HttpStatusCode.OK : HttpStatusCode.NotFound),
        ("GET", [var chat, "members", var id]) when people.TryGetValue(id, out var who) && who.ChatId == chat =>
            Ok(new { id, name = who.Name, aadObjectId = who.ObjectId, tenantId = Account.Tenant, userPrincipalName = who.Upn, email = who.Upn }),
        _ => null,
    };

    private static JsonObject Parsed(string body) => JsonNode.Parse(body)!.AsObject();

    private static HttpResponseMessage Ok(object content) => new(HttpStatusCode.OK) { Content = JsonContent.Create(content) };
}
