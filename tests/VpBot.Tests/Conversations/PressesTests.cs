using System.Text.Json;
using System.Text.Json.Nodes;
using VpBot.Conversations;
using VpBot.Dialogs.Cards;
using VpBot.Tests.Cards;
using VpBot.Tests.Fixtures;
using VpBot.Tests.Information;

namespace VpBot.Tests.Conversations;

/// <summary>What a button sent is read alike, whether the official packages or those that stand in for them made the value.</summary>
public sealed class PressesTests
{
    private static readonly Presses Reader = new(new PlainTokens());

    [Fact]
    public void A_press_is_its_verb_what_it_is_about_its_language_and_its_inputs()
    {
        const string Json = """{"verb":"contact.times","token":"sealed","lang":"en","times":"2026-11-24/am,2026-11-24/pm","yes":true,"no":false,"count":1.50}""";

        var (press, language) = Reader.Read(OfficialJson.Read(Json), verb: null)!.Value;

        (press.Verb, language).ShouldBe(("contact.times", "en"));
        press.Inputs["times"].ShouldBe("2026-11-24/am,2026-11-24/pm");
        (press.Inputs["yes"], press.Inputs["no"], press.Inputs["count"]).ShouldBe(("true", "false", "1.5"));
    }

    [Theory]
    [InlineData("""{"verb":"contact.times","times":"2026-11-24/am"}""")]
    [InlineData("""{"verb":"advisor.away","from":"2026-11-24","until":"2026-12-01"}""")]
    [InlineData("""{"verb":"offer.propose","part":"2026-11-24/am","time":"10:30"}""")]
    [InlineData("""{"verb":"a","x":"é \" \\ \n \u2028 \u202e 🙂","y":"<b>&amp;</b>","":"empty"}""")]
    [InlineData("""{"verb":"a","big":12345678901234567890,"exact":0.1,"exponent":1e3,"negative":-0.0,"tooBig":1e999}""")]
    [InlineData("""{"verb":"a","verb":"b","x":"1","x":"2"}""")]
    [InlineData("""{"verb":"a","x":null,"list":[1],"object":{"y":1}}""")]
    [InlineData("""{"verb":"a","deep":[[[[[[[[[[1]]]]]]]]]]}""")]
    [InlineData("""{"verb":1}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("\"{}\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("\"2026-11-24T10:30:00Z\"")]
    public void A_value_is_read_alike_whichever_library_made_it(string json)
    {
        Told(Reader.Read(OfficialJson.Read(json), verb: null)).ShouldBe(Told(Reader.Read(Standing(json), verb: null)));
        Told(Reader.Read(OfficialJson.Read(json), "named")).ShouldBe(Told(Reader.Read(Standing(json), "named")));
    }

    /// <summary>The official packages read what looks like an instant as one, and write it in their own way: no card may hold one.</summary>
    [Theory]
    [MemberData(nameof(CardJsonTests.Everything), MemberType = typeof(CardJsonTests))]
    public void What_the_buttons_and_inputs_of_a_card_send_is_read_alike(CatalogueCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var shown = new CardReader(card.Card);
        var inputs = shown.Inputs.SelectMany(input => Values(input).Select(value => new JsonObject { [CardReader.Text(input, "id")] = value }.ToJsonString()));
        foreach (var json in shown.Buttons.Select(button => button.GetProperty("data").GetRawText()).Concat(inputs))
        {
            Told(Reader.Read(OfficialJson.Read(json), "named")).ShouldBe(Told(Reader.Read(Standing(json), "named")));
        }
    }

    private static IEnumerable<string> Values(JsonElement input) => input.TryGetProperty("choices", out var choices)
        ? choices.EnumerateArray().Select(choice => CardReader.Text(choice, "value"))
        : [CardReader.Text(input, "value")];

    /// <summary>As the packages that stand in read a value.</summary>
    private static object? Standing(string json)
    {
        var element = JsonElement.Parse(json);
        return element.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => element.GetString(),
            JsonValueKind.True or JsonValueKind.False => element.GetBoolean(),
            JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
            JsonValueKind.Number => element.GetDouble(),
            _ => element,
        };
    }

    private static string Told((Press Press, string? Language)? read) => read is not { } found
        ? "nothing"
        : $"{found.Press.Verb} {found.Press.About} {found.Language} {string.Join(' ', found.Press.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal))}";

    private sealed class PlainTokens : ICardTokens
    {
        public string Sign(string payload) => payload;

        public string? Open(string? token) => token;
    }
}
