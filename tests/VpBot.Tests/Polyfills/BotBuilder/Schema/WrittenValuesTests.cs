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
        ["bytes"] = new byte[] { 1, 2, 255 },
        ["a moment of the world"] = new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc),
        ["a moment of nowhere"] = new DateTime(2026, 11, 22, 9, 30, 0, 120, DateTimeKind.Unspecified),
        ["a moment with its offset"] = new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.FromHours(1)),
        ["an enumeration"] = DayOfWeek.Friday,
        ["numbers"] = new object[] { 1, 2L, 0.5, 1.50m, 1f },
        ["numbers that are none"] = new object[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, float.NaN },
        ["keys that are no text"] = new Dictionary<int, string> { [7] = "x" },
        ["a node"] = JObject.Parse("""{"a":{"b":[1,2.5,"x",null,true]},"é":"\"ü\""}"""),
        ["a list of nodes"] = JArray.Parse("""[{"a":1},[2],"x"]"""),
        ["a node of text"] = new JValue("x \"y\""),
        ["nodes inside"] = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["object"] = new JObject { ["a"] = 1 },
            ["nodes"] = new List<JObject> { new() { ["b"] = "x" } },
            ["scalars"] = new object[] { new JValue("x"), new JValue(5), new JValue(0.5), new JValue(true), JValue.CreateNull() },
        },
        ["an object of objects"] = new Mixed { Any = new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = new JObject { ["b"] = 1 }, ["c"] = null } },
        ["parts that are more than they are declared as"] = new Shelf
        {
            Best = new Book { Pages = 7 },
            Things = [new Book { Pages = 8 }, new Book { Next = new Book { Pages = 9 } }],
            ByName = new(StringComparer.Ordinal) { ["a"] = new Book { Pages = 10 } },
            Address = new Uri("https://channel.test/"),
        },
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

        Same(body, Values[kind]);
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
        Same(sent.RootElement.GetProperty("attachments")[0].GetProperty("content").GetRawText(), Values[kind]);
    }

    private static void Same(string written, object value) =>
        JsonElement.DeepEquals(JsonElement.Parse(written), JsonElement.Parse(OfficialJson.Write(value))).ShouldBeTrue(written);

    private sealed class Mixed
    {
        public int Field;

        public string? Property { get; set; }

        public object? Any { get; set; }

        public string Computed => Property + "x";
    }

    private abstract class Thing
    {
        public Thing? Next { get; set; }
    }

    private sealed class Book : Thing
    {
        public int Pages { get; set; }
    }

    private sealed class Shelf
    {
        public Thing? Best { get; set; }

        public IList<Thing> Things { get; set; } = [];

        public Dictionary<string, Thing> ByName { get; set; } = [];

        public Uri? Address { get; set; }
    }
}
