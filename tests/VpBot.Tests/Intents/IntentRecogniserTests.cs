using System.Diagnostics;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using VpBot.Dialogs.Intents;
using VpBot.Tests.Wordings;
using Xunit.Abstractions;

namespace VpBot.Tests.Intents;

public sealed class IntentRecogniserTests(ITestOutputHelper output)
{
    private static readonly IntentRecogniser Recogniser = new();

    [Theory]
    [InlineData("nl", 400)]
    [InlineData("en", 200)]
    public void At_least_95_of_100_utterances_are_understood(string language, int atLeast)
    {
        var set = Utterances.Of(language);
        var wrong = set.Where(utterance => Recogniser.Recognise(utterance.Text).Intent != utterance.Meant).ToList();
        foreach (var (meant, text) in wrong)
        {
            output.WriteLine($"{meant} <- {text} -> {Recogniser.Recognise(text).Intent}");
        }

        var score = 1 - ((double)wrong.Count / set.Count);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {set.Count - wrong.Count} of {set.Count} right, {score:P1}"));
        set.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        score.ShouldBeGreaterThanOrEqualTo(0.95);
    }

    [Fact]
    public void Every_crisis_phrase_is_seen_in_its_tier()
    {
        var missed = Utterances.Crises.Where(phrase => phrase.Tier.StartsWith("Crisis", StringComparison.Ordinal))
            .Select(phrase => (phrase.Tier, phrase.Text, Seen: Recogniser.Recognise(phrase.Text).Intent.ToString()))
            .Where(phrase => phrase.Seen != phrase.Tier).ToList();
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void A_story_with_a_crisis_phrase_in_it_is_a_crisis_however_long()
    {
        var filler = string.Join(' ', Enumerable.Repeat("en toen ging ik weer naar huis", 60));
        foreach (var (tier, text) in Utterances.Crises.Where(phrase => phrase.Tier.StartsWith("Crisis", StringComparison.Ordinal)))
        {
            Recogniser.Recognise($"{filler}. {text}. {filler}").Intent.ToString().ShouldBe(tier, text);
        }
    }

    [Fact]
    public void No_false_friend_reaches_the_hard_tier()
    {
        var hard = Utterances.Crises.Where(phrase => phrase.Tier == "FalseFriend")
            .Select(phrase => (phrase.Text, Recogniser.Recognise(phrase.Text).Intent))
            .Where(phrase => IntentVerbs.IsCrisis(phrase.Intent) && phrase.Intent is not (Intent.CrisisSuicideSoft or Intent.CrisisDanger)).ToList();
        hard.ShouldBeEmpty();
    }

    [Fact]
    public void Everyday_sentences_are_no_crisis_at_all()
    {
        var taken = Utterances.Crises.Where(phrase => phrase.Tier == "Everyday")
            .Select(phrase => (phrase.Text, Recogniser.Recognise(phrase.Text).Intent)).Where(phrase => IntentVerbs.IsCrisis(phrase.Intent)).ToList();
        taken.ShouldBeEmpty();
    }

    [Fact]
    public void No_labelled_question_is_taken_for_a_crisis() =>
        Utterances.Of("nl").Concat(Utterances.Of("en")).Where(utterance => IntentVerbs.IsCrisis(Recogniser.Recognise(utterance.Text).Intent)).ShouldBeEmpty();

    [Theory]
    [InlineData("WAT DOET EEN VERTROUWENSPERSOON???", Intent.Role)]
    [InlineData("  hallo,   wat doet een vertrouwenspersoon, alstublieft ", Intent.Role)]
    [InlineData("Ik wíl stóppen", Intent.Stop)]
    [InlineData("stoooop", Intent.Stop)]
    [InlineData("vertouwelijk", Intent.Limits)]
    [InlineData("ｓｔｏｐ", Intent.Stop)]
    [InlineData("s\u200Btop", Intent.Stop)]
    public void Case_accents_doubled_letters_typos_and_politeness_do_not_matter(string text, Intent meant) => Recogniser.Recognise(text).Intent.ShouldBe(meant);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("?!...")]
    [InlineData("\uD800")]
    [InlineData("\uFFFF\uFFFE\uDC00a")]
    public void Nothing_readable_is_unknown(string? text) => Recogniser.Recognise(text).Intent.ShouldBe(Intent.Unknown);

    [Theory]
    [InlineData("ik word gepest", Intent.Story)]
    [InlineData("Ik word gepest door mijn baas", Intent.Story)]
    [InlineData("ik word gepest door een collega", Intent.Story)]
    [InlineData("ik word al maanden gepest door mijn collega's", Intent.Story)]
    [InlineData("ik word gepest op mijn werk", Intent.Story)]
    [InlineData("ik word uitgescholden", Intent.Story)]
    [InlineData("ik word lastiggevallen door mijn leidinggevende", Intent.Story)]
    [InlineData("ik word buitengesloten door mijn team", Intent.Story)]
    [InlineData("ik voel me niet veilig op mijn werk", Intent.Story)]
    [InlineData("ik voel me onveilig", Intent.Story)]
    [InlineData("niemand gelooft me", Intent.Story)]
    [InlineData("I am being bullied", Intent.Story)]
    [InlineData("I am being bullied by my boss", Intent.Story)]
    [InlineData("I'm being bullied by a colleague", Intent.Story)]
    [InlineData("I am being harassed", Intent.Story)]
    [InlineData("I feel unsafe at work", Intent.Story)]
    [InlineData("nobody believes me", Intent.Story)]
    [InlineData("mijn baas pest me", Intent.Story)]
    [InlineData("mijn baas raakt me aan", Intent.Story)]
    [InlineData("ik ben bang", Intent.Story)]
    [InlineData("er is iets gebeurd", Intent.Story)]
    [InlineData("my boss is bullying me", Intent.Story)]
    [InlineData("something happened", Intent.Story)]
    [InlineData("een collega wordt gepest", Intent.Witness)]
    [InlineData("een collega wordt gepest door onze baas", Intent.Witness)]
    [InlineData("my colleague is being bullied", Intent.Witness)]
    [InlineData("my colleague is being bullied by our boss", Intent.Witness)]
    public void Whoever_is_hurt_is_not_taken_for_somebody_who_saw_it(string text, Intent meant) => Recogniser.Recognise(text).Intent.ShouldBe(meant);

    [Theory]
    [InlineData("ik wil niet meer", Intent.Urgent)]
    [InlineData("ik wil echt niet meer", Intent.Urgent)]
    [InlineData("ik vermoord hem", Intent.Urgent)]
    [InlineData("ik wil niet meer praten", Intent.Stop)]
    [InlineData("ik wil niet verder", Intent.Stop)]
    public void What_may_be_about_life_is_not_taken_for_stopping(string text, Intent meant) => Recogniser.Recognise(text).Intent.ShouldBe(meant);

    [Fact]
    public void A_long_text_is_a_story_and_not_a_question()
    {
        Recogniser.Recognise(string.Join(' ', Enumerable.Repeat("vertrouwenspersoon", 26))).Intent.ShouldBe(Intent.Story);
        Recogniser.Recognise(new string('a', IntentRecogniser.LongestText + 1)).Intent.ShouldBe(Intent.Story);
        Recogniser.Recognise("wat doet " + new string('a', IntentRecogniser.LongestText - 9)).Intent.ShouldBe(Intent.Unknown);
    }

    [Theory]
    [InlineData("who are the advisors", "en")]
    [InlineData("wie zijn de vertrouwenspersonen", "nl")]
    [InlineData("privacy", null)]
    [InlineData("stop", null)]
    [InlineData("ik wil dood", "nl")]
    [InlineData("i want to die", "en")]
    [InlineData("qwertyuiop", null)]
    public void The_language_is_that_of_the_phrase_unless_it_is_in_both(string text, string? language) => Recogniser.Recognise(text).Language.ShouldBe(language);

    [Fact]
    public void The_culture_of_the_turn_makes_no_difference()
    {
        foreach (var culture in new[] { "nl", "en", "tr", "" })
        {
            using var _ = new Language(culture);
            Recogniser.Recognise("IK WIL STOPPEN").Intent.ShouldBe(Intent.Stop);
            new IntentRecogniser().Recognise("WHO IS THE ADVISOR").Intent.ShouldBe(Intent.Advisors);
        }
    }

    [Fact]
    public void A_third_language_is_one_more_set_of_lists()
    {
        var french = new PhraseLists("fr", new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [nameof(Intent.Contact)] = ["je veux parler à quelqu'un"],
            [nameof(Intent.CrisisSuicide)] = ["je veux mourir"],
            [PhraseLists.Fillers] = ["bonjour"],
        });
        var recogniser = new IntentRecogniser([.. PhraseLists.All(), french]);
        recogniser.Recognise("Bonjour, je veux parler a quelqu’un").ShouldBe(new(Intent.Contact, "fr"));
        recogniser.Recognise("je veux mourir").ShouldBe(new(Intent.CrisisSuicide, "fr"));
        new IntentRecogniser().Languages.ShouldBe(["nl", "en"], ignoreOrder: true);
    }

    [Fact]
    public void Whatever_is_typed_there_is_an_answer_and_always_the_same() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(text => Recogniser.Recognise(text) == Recogniser.Recognise(text)));

    [Fact]
    public void Words_of_the_lists_in_any_order_never_break_it()
    {
        var words = Utterances.Of("nl").Concat(Utterances.Of("en")).Select(utterance => utterance.Text)
            .Concat(Utterances.Crises.Select(phrase => phrase.Text)).SelectMany(text => text.Split(' ')).Distinct(StringComparer.Ordinal).ToArray();
        var texts = Gen.Elements(words).ListOf().Select(list => string.Join(' ', list)).ToArbitrary();
        Check.QuickThrowOnFailure(Prop.ForAll(texts, text => Enum.IsDefined(Recogniser.Recognise(text).Intent)));
    }

    [Fact]
    public void The_time_grows_with_the_length_and_no_faster()
    {
        foreach (var unit in new[] { "ik wil ", "aaaaaaaaa", "ik ", "e\u0301", "mishandel", "doo " })
        {
            var text = string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length));
            var watch = Stopwatch.StartNew();
            Recogniser.Recognise(text);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3), unit);
        }
    }

    [Fact]
    public void Every_menu_intent_leads_to_a_button_and_no_other_does()
    {
        foreach (var intent in Enum.GetValues<Intent>())
        {
            (IntentVerbs.VerbFor(intent) is null).ShouldBe(IntentVerbs.IsCrisis(intent) || intent is Intent.Unknown or Intent.Story, intent.ToString());
        }
    }

    [Fact]
    public void Every_menu_intent_is_in_the_labelled_sets_of_both_languages()
    {
        foreach (var language in new[] { "nl", "en" })
        {
            Enum.GetValues<Intent>().Where(intent => IntentVerbs.VerbFor(intent) is not null).Except(Utterances.Of(language).Select(utterance => utterance.Meant)).ShouldBeEmpty();
        }
    }
}
