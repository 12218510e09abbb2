using System.Globalization;
using System.Text;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Wordings;

namespace VpBot.Tests.Information;

public sealed class InformationCardTests
{
    private const int LargestCard = 28 * 1024;
    private const int MostParagraphs = 3;
    private const int MostButtonsInARow = 6;
    private const int LongestParagraph = 420;

    public static TheoryData<string> Languages => ["nl", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_is_within_its_limits_for_every_organisation(string language)
    {
        using var _ = new Language(language);
        foreach (var (name, card) in Profiles.All.SelectMany(Cards))
        {
            var read = new CardReader(card);
            card.Name.ShouldBe(name);
            Encoding.UTF8.GetByteCount(read.Json).ShouldBeLessThanOrEqualTo(LargestCard, name);
            read.Root.GetProperty("version").GetString().ShouldBe("1.5");
            read.Root.GetProperty("lang").GetString().ShouldBe(language);
            read.Root.GetProperty("fallbackText").GetString().ShouldNotBeNullOrWhiteSpace();
            read.Headings.Select(heading => CardReader.Text(heading, "id")).ShouldBe([name]);
            read.Inputs.ShouldBeEmpty("information asks nothing");
            if (name != Verbs.InfoAdvisors)
            {
                read.Paragraphs.Count().ShouldBeInRange(1, MostParagraphs, name);
            }

            read.Paragraphs.ShouldAllBe(text => CardReader.Text(text, "text").Contains('\n') || CardReader.Text(text, "text").Length <= LongestParagraph, name);
            read.Texts.ShouldAllBe(text => CardReader.Text(text, "text").Trim().Length > 0 && !CardReader.Text(text, "text").Contains("{0}"), name);
            read.Sets.ShouldAllBe(set => set.GetProperty("actions").GetArrayLength() <= MostButtonsInARow, name);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_button_has_its_verb_as_its_id_once_and_a_title(string language)
    {
        using var _ = new Language(language);
        foreach (var (name, card) in Profiles.All.SelectMany(Cards))
        {
            var buttons = new CardReader(card).Buttons.ToList();
            buttons.ShouldAllBe(button => CardReader.Text(button, "id") == CardReader.Text(button, "verb") && CardReader.Text(button, "title").Length > 0);
            buttons.Select(button => CardReader.Text(button, "id")).ShouldBeUnique(StringComparer.Ordinal, name);
            buttons.Select(button => CardReader.Text(button, "title")).ShouldBeUnique(StringComparer.Ordinal, name);
            buttons.ShouldNotContain(button => CardReader.Text(button, "id") == name, "a card does not lead to itself");
            buttons.ShouldContain(button => CardReader.Text(button, "id") == Verbs.NavStop);
            (name == Verbs.HelpUrgent || buttons.Exists(button => CardReader.Text(button, "id") == Verbs.HelpUrgent)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Every_information_verb_has_a_card_and_no_other_does()
    {
        var verbs = typeof(Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        verbs.Where(verb => verb.StartsWith("info.", StringComparison.Ordinal)).ShouldBe([.. InformationCards.All, Verbs.InfoAdvisorsNext, Verbs.InfoAdvisorsPrevious], ignoreOrder: true);
        foreach (var verb in verbs.Append("").Append("info.nothing"))
        {
            (InformationCards.Make(verb, Profiles.Dutch, AdvisorRoster.Empty, Profiles.Today) is not null).ShouldBe(InformationCards.All.Contains(verb, StringComparer.Ordinal), verb);
        }
    }

    [Fact]
    public void Every_information_card_can_be_reached_by_buttons_from_the_start()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var toVisit = new Stack<Card>([HomeCard.Make(Profiles.Dutch, false, false)]);
        while (toVisit.TryPop(out var card))
        {
            foreach (var verb in new CardReader(card).Buttons.Select(button => CardReader.Text(button, "id")).Where(reached.Add))
            {
                if (InformationCards.Make(verb, Profiles.Dutch, Profiles.Roster(2), Profiles.Today) is { } next)
                {
                    toVisit.Push(next);
                }
            }
        }

        InformationCards.All.Except(reached, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_information_card_can_be_reached_by_typing()
    {
        var typed = Enum.GetValues<Intent>().Select(IntentVerbs.VerbFor).OfType<string>();
        InformationCards.All.Except(typed, StringComparer.Ordinal).ShouldBe([Verbs.InfoHelpHome, Verbs.InfoHelpSexual], "typing about these is answered as a crisis");
    }

    [Fact]
    public void The_start_says_what_it_is_and_what_Teams_may_keep()
    {
        var text = Dutch(() => HomeCard.Make(Profiles.DutchFull, false, false)).AllText;
        text.ShouldContain("computerprogramma van Stichting De\\_Haven \\*Zuid\\*");
        text.ShouldContain("geen mens en geen vertrouwenspersoon");
        text.ShouldContain("Teams is van je werkgever");
        text.ShouldContain("niet wat er is gebeurd");
        text.ShouldContain("Bel 112");
        text.ShouldContain("020-555 01 23");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_name_that_ends_with_a_full_stop_gets_no_second_one(string language)
    {
        using var _ = new Language(language);
        var profile = Profiles.DutchFull with { Name = "De Haven B.V.", OffTeamsContact = "Haven B.V.", ComplaintsRoute = "Haven B.V.", WhistleblowerChannel = "Haven B.V." };
        foreach (var (name, card) in Cards(profile))
        {
            new CardReader(card).AllText.ShouldNotContain("..", Case.Sensitive, name);
        }
    }

    [Fact]
    public void Advisors_and_publishers_get_their_own_buttons_and_others_do_not()
    {
        Verbs_(HomeCard.Make(Profiles.Dutch, false, false)).ShouldNotContain(item => item == Verbs.AdvisorRequests);
        Verbs_(HomeCard.Make(Profiles.Dutch, false, false)).ShouldNotContain(item => item == Verbs.RosterUpload);
        Verbs_(HomeCard.Make(Profiles.Dutch, true, false)).ShouldContain(item => item == Verbs.AdvisorRequests);
        Verbs_(HomeCard.Make(Profiles.Dutch, false, true)).ShouldContain(item => item == Verbs.RosterUpload);
    }

    [Fact]
    public void The_advisors_are_told_with_what_one_needs_to_choose()
    {
        var text = Dutch(() => InformationCards.Make(Verbs.InfoAdvisors, Profiles.Belgian, Profiles.Roster(2), Profiles.Today)!).AllText;
        text.ShouldContain("Werkt bij De Kade");
        text.ShouldContain("Werkt niet bij De Kade");
        text.ShouldContain("HR");
        text.ShouldContain("Nederlands en Engels");
        text.ShouldContain("maandag en donderdag");
        text.ShouldContain("een bericht in Teams, bellen en afspreken op een andere plek");
    }

    [Fact]
    public void Every_advisor_of_a_long_list_is_on_one_of_its_pages()
    {
        var roster = Profiles.Roster(100);
        var pages = Enumerable.Range(1, 13).Select(page => Dutch(() => InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, roster, Profiles.Today, page)!)).ToList();
        pages.SelectMany(page => page.Texts.Select(text => CardReader.Text(text, "text"))).Intersect(roster.Advisors.Select(advisor => advisor.Name), StringComparer.Ordinal).Count().ShouldBe(100);
        pages.ShouldAllBe(page => Encoding.UTF8.GetByteCount(page.Json) <= LargestCard);
        pages[4].AllText.ShouldContain("Dit is deel 5 van 13.");
        PageButtons(pages[0]).ShouldBe([Verbs.InfoAdvisorsNext]);
        PageButtons(pages[4]).ShouldBe([Verbs.InfoAdvisorsNext, Verbs.InfoAdvisorsPrevious]);
        PageButtons(pages[12]).ShouldBe([Verbs.InfoAdvisorsPrevious]);
        PageButtons(Dutch(() => InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, Profiles.Roster(8), Profiles.Today)!)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-3, 1)]
    [InlineData(0, 1)]
    [InlineData(99, 13)]
    public void A_page_that_is_not_there_is_the_nearest_one(int asked, int shown) =>
        Dutch(() => InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, Profiles.Roster(100), Profiles.Today, asked)!)
            .AllText.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Dit is deel {shown} van 13."));

    [Fact]
    public void A_page_of_the_longest_names_and_places_still_fits()
    {
        var wordy = new AdvisorRoster(1, DateTimeOffset.UnixEpoch, [.. Profiles.Roster(8).Advisors.Select(advisor => advisor with
        {
            Name = new string('é', 200),
            OtherRole = new string('*', 200),
            Location = new string('_', 200),
            Languages = ["ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "tr", "uk"],
            Channels = Enum.GetValues<ContactChannel>(),
        })]);
        Encoding.UTF8.GetByteCount(Dutch(() => InformationCards.Make(Verbs.InfoAdvisors, Profiles.DutchFull, wordy, Profiles.Today)!).Json).ShouldBeLessThanOrEqualTo(LargestCard);
    }

    [Fact]
    public void An_advisor_out_of_service_is_not_shown_and_an_empty_list_says_so()
    {
        var gone = Profiles.Advisor(1) with { Until = Profiles.Today.AddDays(-1) };
        var text = Dutch(() => InformationCards.Make(Verbs.InfoAdvisors, Profiles.DutchFull, new(1, DateTimeOffset.UnixEpoch, [gone]), Profiles.Today)!).AllText;
        text.ShouldNotContain("Sanne");
        text.ShouldContain("nog niemand");
        text.ShouldContain("020-555 01 23");
    }

    [Fact]
    public void Mediation_follows_the_country_and_the_organisation()
    {
        Info(Verbs.InfoBoundaries, Profiles.Dutch).ShouldContain("bemiddelt niet, maar kan je helpen om een mediator te vinden");
        Info(Verbs.InfoBoundaries, Profiles.NothingInScope).ShouldContain("bemiddelt niet\n");
        Info(Verbs.InfoBoundaries, Profiles.Belgian).ShouldNotContain("bemiddelt");
        Info(Verbs.InfoRole, Profiles.Belgian).ShouldContain("verzoening");
        Info(Verbs.InfoRole, Profiles.Dutch).ShouldNotContain("verzoening");
    }

    [Fact]
    public void The_limits_follow_the_country_and_the_sector()
    {
        Info(Verbs.InfoLimits, Profiles.Dutch).ShouldNotContain("overheid");
        Info(Verbs.InfoLimits, Profiles.Dutch).ShouldNotContain("onderwijs");
        Info(Verbs.InfoLimits, Profiles.DutchFull).ShouldContain("overheid");
        Info(Verbs.InfoLimits, Profiles.DutchFull).ShouldContain("onderwijs");
        Info(Verbs.InfoLimits, Profiles.Belgian).ShouldContain("beroepsgeheim");
        Info(Verbs.InfoLimits, Profiles.Dutch).ShouldNotContain("beroepsgeheim");
    }

    [Fact]
    public void No_text_tells_the_reader_to_go_to_the_police() =>
        Profiles.All.Select(profile => Info(Verbs.InfoLimits, profile)).ShouldAllBe(text => !text.Contains("jij moet") && !text.Contains("je moet") && !text.Contains("verplicht"));

    [Fact]
    public void Scope_follows_the_organisation()
    {
        Info(Verbs.InfoBoundaries, Profiles.Dutch).ShouldContain("loon, contract");
        Info(Verbs.InfoBoundaries, Profiles.Dutch).ShouldContain("privé");
        Info(Verbs.InfoBoundaries, Profiles.Belgian).ShouldNotContain("loon, contract");
        Info(Verbs.InfoBoundaries, Profiles.Dutch with { ScopePrivate = Scope.InScope, ScopeLabourConflict = Scope.InScope }).ShouldNotContain("privé");
        Info(Verbs.InfoRole, Profiles.Dutch).ShouldContain("integriteit");
        Info(Verbs.InfoRole, Profiles.NothingInScope).ShouldNotContain("integriteit");
        Info(Verbs.InfoRole, Profiles.Belgian).ShouldContain("burn-out");
    }

    [Fact]
    public void What_is_kept_is_said_with_the_periods_of_the_organisation() =>
        Info(Verbs.InfoPrivacy, Profiles.Dutch with { KeepOpenDays = 21, KeepAcceptedDays = 7 }).ShouldContain("na 21 dagen weg, een aangenomen verzoek na 7 dagen");

    [Fact]
    public void Too_much_told_claims_only_what_the_program_does()
    {
        foreach (var intent in new[] { Intent.Story, Intent.Unknown })
        {
            var text = Dutch(() => TooMuchCard.Make(intent)).AllText;
            text.ShouldContain("Dit programma bewaart je tekst niet");
            text.ShouldContain("Teams zelf kan je bericht wel bewaren");
        }
    }

    [Fact]
    public void What_the_organisation_or_HR_wrote_is_shown_as_it_is() =>
        Info(Verbs.InfoKinds, Profiles.Dutch with { Name = "[klik](https://kwaad.example) *nu*" }).ShouldContain("\\[klik\\](https://kwaad.example) \\*nu\\*");

    internal static IEnumerable<(string Name, Card Card)> Cards(OrganisationProfile profile) =>
    [
        .. InformationCards.All.Select(verb => (verb, InformationCards.Make(verb, profile, Profiles.Roster(5), Profiles.Today)!)),
        (CardNames.Home, HomeCard.Make(profile, true, true)),
        (Verbs.HelpUrgent, UrgentCard.Make(profile)),
        .. Enum.GetValues<Intent>().Where(IntentVerbs.IsCrisis).Select(crisis => (Verbs.HelpUrgent, CrisisCard.Make(crisis, profile))),
        (CardNames.TooMuch, TooMuchCard.Make(Intent.Story)),
        (CardNames.TooMuch, TooMuchCard.Make(Intent.Unknown)),
        (CardNames.Stopped, StoppedCard.Make(isOpen: false)),
        (CardNames.Stopped, StoppedCard.Make(isOpen: true)),
        (Verbs.ChatClear, ClearedCard.Make()),
        (Verbs.ChatClear, ClearedCard.Emptied()),
        (CardNames.Trouble, TroubleCard.Make(profile)),
    ];

    private static IEnumerable<string> PageButtons(CardReader card) =>
        card.Buttons.Select(button => CardReader.Text(button, "id")).Where(id => id.StartsWith("info.advisors.", StringComparison.Ordinal));

    private static string Info(string verb, OrganisationProfile profile) => Dutch(() => InformationCards.Make(verb, profile, Profiles.Roster(2), Profiles.Today)!).AllText;

    private static List<string> Verbs_(Card card) => [.. new CardReader(card).Buttons.Select(button => CardReader.Text(button, "id"))];

    private static CardReader Dutch(Func<Card> make)
    {
        using var _ = new Language("nl");
        return new(make());
    }
}
