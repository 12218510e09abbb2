using System.Collections.ObjectModel;
using System.Dynamic;
using System.Net;
using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using VpBot.Tests.Fixtures;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

/// <summary>Whatever a bot puts into an answer or an attachment is written as the official packages write it.</summary>
public sealed class WrittenValuesTests
{
    private const string Invoke =
        """{"type":"invoke","name":"any","id":"1","serviceUrl":"https://channel.test/","channelId":"msteams","conversation":{"id":"a:1"},"from":{"id":"29:u"},"recipient":{"id":"28:b"}}""";

    private static readonly Dictionary<string, object> Values = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = new(),
        ["what has no setter"] = new { text = "x" },
        ["a field, a setter and none"] = new Mixed { Field = 1, Property = "x" },
        ["a pair"] = ("x", 2),
        ["pairs"] = new List<KeyValuePair<string, int>> { new("x", 2) },
        ["pairs of anything"] = new List<KeyValuePair<string, object>> { new("x", 2), new("y", new Mixed { Field = 3 }) },
        ["a dictionary of a kind of its own"] = new Frozen(),
        ["an object that grows"] = Growing(),
        ["bytes"] = new byte[] { 1, 2, 255 },
        ["a moment of the world"] = new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc),
        ["a moment of nowhere"] = new DateTime(2026, 11, 22, 9, 30, 0, 120, DateTimeKind.Unspecified),
        ["a moment with its offset"] = new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(1)),
        ["an enumeration"] = DayOfWeek.Friday,
        ["numbers"] = new object[] { 1, 2L, 0.5, 1.50m, 1f },
        ["keys that are no text"] = new Dictionary<int, string> { [7] = "x" },
        ["keys that are moments"] = new object[]
        {
            new Dictionary<DateTime, int> { [new(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc)] = 1 },
            new Dictionary<DateTimeOffset, int> { [new(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(1))] = 1, [new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero)] = 2 },
        },
        ["what a database calls nothing"] = new object[] { DBNull.Value },
        ["the answer to an invoke"] = new InvokeResponse { Status = 200, Body = new Mixed { Field = 1 } },
        ["a node"] = JObject.Parse("""{"a":{"b":[1,2.5,"x",null,true]},"é":"\"ü\""}"""),
        ["a list of nodes"] = JArray.Parse("""[{"a":1},[2],"x"]"""),
        ["a node of text"] = new JValue("x \"y\""),
        ["nodes inside"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["object"] = new JObject { ["a"] = 1 },
            ["nodes"] = new List<JObject> { new() { ["b"] = "x" } },
            ["scalars"] = new object[] { new JValue("x"), new JValue(5), new JValue(0.5), new JValue(true), JValue.CreateNull() },
        },
        ["a length of time"] = new TimeSpan(days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 500),
        ["lengths of time inside"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["list"] = new[] { TimeSpan.Zero, -TimeSpan.FromSeconds(1) } },
        ["what is no number"] = new object[] { double.NaN, double.PositiveInfinity, float.NegativeInfinity },
        ["a node of JSON as it stands"] = new JRaw("""{"a":[1,"x"]}"""),
        ["more than it was declared to be"] = new Holder(new Special { Name = "x", More = 7 }) { Any = new Special { Name = "y" } },
        ["what not everybody may set"] = new Guard("x"),
        ["an object of objects"] = new Mixed { Any = new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = new JObject { ["b"] = 1 }, ["c"] = null } },
    };

    public static TheoryData<string> Kinds => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task As_the_body_of_an_answer(string kind)
    {
        await using var server = await BotServer.StartAsync(
            new LambdaBot((context, token) => context.SendActivityAsync(new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200, Body = Values[kind] } }, token)),
            new StubHttp(_ => throw new InvalidOperationException("Nothing should be sent.")));

        var (_, body) = await server.PostAsync(Invoke);

        Same(body, OfficialJson.Write(Values[kind]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task As_the_content_of_an_attachment(string kind)
    {
        var http = new StubHttp(_ => StubHttp.Json("""{"id":"2"}""", HttpStatusCode.Created));
        await using var server = await BotServer.StartAsync(
            new LambdaBot((context, token) => context.SendActivityAsync(MessageFactory.Attachment(new Attachment { Content = Values[kind] }), token)), http);

        await server.PostAsync(Invoke);

        using var sent = JsonDocument.Parse(http.Requests.ShouldHaveSingleItem().Body);
        Same(sent.RootElement.GetProperty("attachments")[0].GetProperty("content").GetRawText(), OfficialJson.WriteToChannel(Values[kind]));
    }

    private static void Same(string written, string official) => JsonElement.DeepEquals(JsonElement.Parse(written), JsonElement.Parse(official)).ShouldBeTrue(written);

    private static ExpandoObject Growing()
    {
        var growing = new ExpandoObject();
        growing.TryAdd("a", 1);
        return growing;
    }

    private sealed class Frozen() : ReadOnlyDictionary<string, object>(new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = 1 });

    private class Plain
    {
        public string? Name { get; set; }
    }

    private sealed class Special : Plain
    {
        public int More { get; set; }

        public double Ratio { get; set; } = double.NaN;

        public TimeSpan? Lasts { get; set; } = TimeSpan.FromHours(1);
    }

    private sealed class Holder(Plain plain)
    {
        public Plain One { get; set; } = plain;

        public IReadOnlyList<Plain> Many { get; set; } = [plain, new Plain { Name = "z" }];

        public IDictionary<string, Plain> Named { get; set; } = new Dictionary<string, Plain>(StringComparer.Ordinal) { ["a"] = plain };

        public object? Any { get; set; }

        public Plain? None { get; set; }
    }

    private class Guarded(string text)
    {
        public string Own { get; private set; } = text;

        public string Family { get; protected set; } = text;

        public string House { get; internal set; } = text;

        public string First { get; init; } = text;

        public string Read { get; } = text;
    }

    private sealed class Guard(string text) : Guarded(text);

    private sealed class Mixed
    {
        public int Field;

        public string? Property { get; set; }

        public object? Any { get; set; }

        public string Computed => Property + "x";
    }
}
