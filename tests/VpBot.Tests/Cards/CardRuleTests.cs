using System.Text;
using System.Text.Json;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;
using VpBot.Tests.Information;

namespace VpBot.Tests.Cards;

/// <summary>What must hold of every card that the bot can show, in every language.</summary>
public sealed class CardRuleTests
{
    private const int LargestCard = 28 * 1024;
    private const int MostParagraphs = 3;
    private const int LongestTitle = 60;

    private static readonly List<(CatalogueCard Shown, CardReader Read)> Cards = [.. CardCatalogue.All.Select(card => (card, new CardReader(card.Card)))];

    // Buttons that no card has, and why.
    private static readonly Dictionary<string, string> OnNoCard = new(StringComparer.Ordinal)
    {
        [Verbs.RosterRollback] = "reserved: rolling back is not offered on a card yet",
    };

    [Fact]
    public void The_catalogue_has_every_card_name() =>
        Constants(typeof(CardNames)).Except(Cards.Select(card => card.Shown.Card.Name), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Every_card_name_is_in_the_list_of_names_or_verbs() =>
        Cards.Select(card => card.Shown.Card.Name).Except(Constants(typeof(CardNames)).Concat(Constants(typeof(Verbs))), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_catalogue_has_every_button()
    {
        var pressed = Cards.SelectMany(card => card.Read.Buttons).Select(button => CardReader.Text(button, "verb")).ToHashSet(StringComparer.Ordinal);
        Constants(typeof(Verbs)).Except(pressed, StringComparer.Ordinal).ShouldBe(OnNoCard.Keys);
        pressed.Except(Constants(typeof(Verbs)), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_language_has_the_same_cards() =>
        Cards.GroupBy(card => card.Shown.Language, card => card.Shown.Title, StringComparer.Ordinal)
            .ShouldAllBe(titles => titles.ToHashSet(StringComparer.Ordinal).Count * Languages.All.Count == Cards.Count);

    [Fact]
    public void Only_what_version_1_5_knows() => Broken(card => Typed(card.Read.Root)
        .SelectMany(element => CardVersion15.Properties.TryGetValue(CardReader.Text(element, "type"), out var known)
            ? element.EnumerateObject().Select(property => property.Name).Except(known, StringComparer.Ordinal)
            : [CardReader.Text(element, "type")])).ShouldBeEmpty();

    [Fact]
    public void Every_card_says_its_version_language_fallback_and_what_to_speak() => Broken(card =>
    {
        var root = card.Read.Root;
        return Wrong(CardReader.Text(root, "version") == "1.5", "version")
            .Concat(Wrong(CardReader.Text(root, "lang") == card.Shown.Language, "lang"))
            .Concat(Wrong(CardReader.Text(root, "fallbackText").Contains("112", StringComparison.Ordinal), "fallbackText"))
            .Concat(Wrong(CardReader.Text(root, "speak").Length > 0, "speak"));
    }).ShouldBeEmpty();

    [Fact]
    public void The_heading_comes_first_and_its_id_is_the_name_of_the_card() => Broken(card =>
        Wrong(card.Read.Headings.Select(heading => CardReader.Text(heading, "id")).SequenceEqual([card.Shown.Card.Name], StringComparer.Ordinal), "heading")
            .Concat(Wrong(CardReader.Text(card.Read.Root.GetProperty("body")[0], "style") == "heading", "first"))).ShouldBeEmpty();

    [Fact]
    public void Ids_are_unique_within_a_card_but_for_the_heading_that_has_its_name() => Broken(card =>
        card.Read.Inputs.Concat(card.Read.Buttons).Select(element => CardReader.Text(element, "id"))
            .GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)).ShouldBeEmpty();

    [Fact]
    public void The_id_of_a_button_is_its_verb() => Broken(card =>
        card.Read.Buttons.Where(button => CardReader.Text(button, "id") != CardReader.Text(button, "verb")).Select(button => CardReader.Text(button, "id"))).ShouldBeEmpty();

    [Fact]
    public void Titles_of_buttons_are_there_short_and_unique_within_a_card() => Broken(card =>
    {
        var titles = card.Read.Buttons.Concat(card.Read.Links).Select(button => CardReader.Text(button, "title")).ToList();
        return titles.Where(title => title.Length is 0 or > LongestTitle).Concat(titles.GroupBy(title => title, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));
    }).ShouldBeEmpty();

    [Fact]
    public void A_button_works_on_clients_that_only_know_Submit() => Broken(card => card.Read.Buttons.SelectMany(button =>
    {
        var submit = button.GetProperty("fallback");
        return Wrong(CardReader.Text(submit, "type") == "Action.Submit", "type")
            .Concat(Wrong(CardReader.Text(submit, "id") == CardReader.Text(button, "id") && CardReader.Text(submit, "title") == CardReader.Text(button, "title"), "id or title"))
            .Concat(Wrong(JsonElement.DeepEquals(submit.GetProperty("data"), button.GetProperty("data")), "data"))
            .Concat(Wrong(CardReader.Text(button.GetProperty("data"), Button.VerbField) == CardReader.Text(button, "verb"), "verb"))
            .Concat(Wrong(CardReader.Text(button.GetProperty("data"), Button.LanguageField) == card.Shown.Language, "lang"));
    })).ShouldBeEmpty();

    [Fact]
    public void Direct_help_stop_and_the_other_language_are_on_every_card() => Broken(card =>
        new[] { Verbs.NavStop, Verbs.NavLanguage, Verbs.HelpUrgent }
            .Except(card.Read.Buttons.Select(button => CardReader.Text(button, "verb")), StringComparer.Ordinal)
            .Except(card.Shown.Card.Name == Verbs.HelpUrgent ? [Verbs.HelpUrgent] : [], StringComparer.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_input_has_a_label() => Broken(card =>
        card.Read.Inputs.Where(input => CardReader.Text(input, "label").Length == 0).Select(input => CardReader.Text(input, "id"))).ShouldBeEmpty();

    [Fact]
    public void Colour_never_carries_a_meaning_that_words_do_not()
    {
        string[] note = ["Let op: ", "Please note: "];
        Broken(card => card.Read.Texts
            .Where(text => CardReader.Text(text, "color").Length > 0 && !note.Any(words => CardReader.Text(text, "text").StartsWith(words, StringComparison.Ordinal)))
            .Select(text => CardReader.Text(text, "text"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_card_is_at_most_28_KB() => Broken(card => Wrong(Encoding.UTF8.GetByteCount(card.Read.Json) <= LargestCard, $"{card.Read.Json.Length} characters")).ShouldBeEmpty();

    [Fact]
    public void Information_has_at_most_three_paragraphs() => Broken(card =>
        Wrong(!card.Shown.Card.Name.StartsWith("info.", StringComparison.Ordinal) || card.Shown.Card.Name == Verbs.InfoAdvisors || card.Read.Paragraphs.Count() <= MostParagraphs, "paragraphs")).ShouldBeEmpty();

    [Fact]
    public void What_people_wrote_is_shown_as_it_is() => Broken(card =>
        new[] { "*[", " *de*", "roc_docent", "*x*", "De_Haven" }.Where(raw => Rendered(card.Read).Contains(raw, StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void No_text_has_an_open_placeholder_or_a_double_full_stop() => Broken(card =>
        new[] { "{0}", "{1}", "{2}", "..", ". .", "  ", " ." }.Where(slip => card.Read.AllText.Contains(slip, StringComparison.Ordinal))).ShouldBeEmpty();

    private static IEnumerable<string> Broken(Func<(CatalogueCard Shown, CardReader Read), IEnumerable<string>> rule) =>
        Cards.SelectMany(card => rule(card).Select(what => $"{card.Shown}: {what}"));

    private static IEnumerable<string> Wrong(bool right, string what) => right ? [] : [what];

    private static IEnumerable<string> Constants(Type names) => names.GetFields().Select(field => (string)field.GetRawConstantValue()!);

    // Choices are plain text to every client; text blocks and facts are Markdown.
    private static string Rendered(CardReader card) => string.Join('\n', card.Texts.Select(text => CardReader.Text(text, "text")).Concat(card.Facts));

    private static IEnumerable<JsonElement> Typed(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.TryGetProperty("type", out _) ? new[] { element } : []).Concat(element.EnumerateObject().Where(property => property.Name != "data").SelectMany(property => Typed(property.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Typed),
        _ => [],
    };
}
