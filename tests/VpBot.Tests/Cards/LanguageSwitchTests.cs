using Moq;
using VpBot.Dialogs;
using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Information;
using VpBot.Tests.Wordings;

namespace VpBot.Tests.Cards;

/// <summary>The language button shows the same card in another language, and does nothing else.</summary>
public sealed class LanguageSwitchTests
{
    // Everything that changes something; none of these may be behind a language button.
    private static readonly string[] Acting =
    [
        Verbs.ContactSend, Verbs.ContactChange, Verbs.ContactDiscard, Verbs.RequestWithdraw, Verbs.RequestNoContact, Verbs.RequestOther, Verbs.RequestClose,
        Verbs.OfferAccept, Verbs.OfferDecline, Verbs.AdvisorBack, Verbs.RosterPublish, Verbs.RosterDiscard, Verbs.RosterRollback, Verbs.NavStop,
    ];

    private readonly Mock<IContactRequests> requests = new(MockBehavior.Strict);
    private readonly Mock<IRosterVersions> versions = new(MockBehavior.Strict);
    private readonly Mock<IPublishers> publishers = new();

    public LanguageSwitchTests()
    {
        versions.Setup(roster => roster.CurrentAsync(It.IsAny<CancellationToken>())).ReturnsAsync(Examples.Roster);
        publishers.Setup(who => who.MayPublish(It.IsAny<Guid>())).Returns(true);
    }

    [Fact]
    public void The_languages_are_those_that_have_a_resource_file()
    {
        Languages.All.ShouldBe(["nl", "en"]);
        Languages.All.Select(Languages.After).ShouldBe([.. Languages.All.Skip(1), Languages.All[0]]);
        Languages.Choose(null, "xx", "EN-us").ShouldBe("en");
        Languages.Choose("xx").ShouldBe("nl");
        Languages.All.Select(Languages.NameOf).ShouldBe(["Nederlands", "English"]);
        Languages.All.Select(code => Languages.CultureOf(code).Name).ShouldBe(["nl-NL", "en-GB"]);
    }

    [Fact]
    public void Every_card_offers_the_next_language_names_itself_and_asks_for_nothing_that_acts()
    {
        foreach (var shown in CardCatalogue.All)
        {
            var button = new CardReader(shown.Card).Buttons.Single(button => CardReader.Text(button, "verb") == Verbs.NavLanguage);
            var data = button.GetProperty("data");
            CardReader.Text(button, "title").ShouldBe(Languages.NameOf(Languages.After(shown.Language)));
            CardReader.Text(data, LanguageSwitch.ToField).ShouldBe(Languages.After(shown.Language));
            CardReader.Text(data, LanguageSwitch.CardField).ShouldBe(shown.Card.Name);
            Acting.Contains(CardReader.Text(data, LanguageSwitch.AgainField), StringComparer.Ordinal).ShouldBeFalse(shown.ToString());
        }
    }

    [Theory]
    [InlineData("offer, abroad")]
    [InlineData("offer.over")]
    [InlineData("advisor.home, one request")]
    [InlineData("advisor.requests, one")]
    public async Task An_advisor_sees_the_same_card(string title) => await SameAsync(title, Advising(title == "offer, abroad" ? Examples.Request with { State = RequestState.Offered, Offer = Examples.Offer } : Examples.Held(1)[0]));

    [Fact]
    public async Task An_accepted_request_is_shown_again_to_whoever_accepted_it_only()
    {
        var accepted = Examples.Request with { State = RequestState.Accepted, Offer = Examples.Offer };
        requests.Setup(all => all.RevealAsync(accepted.Id, new AdvisorKey("vp-1"), It.IsAny<CancellationToken>())).ReturnsAsync(Examples.Requester with { Upn = "s.devries@haven.example" });
        await SameAsync("offer.accepted, TeamsChat", Advising(accepted));

        var other = await AgainAsync("offer.accepted, TeamsChat", Advising());
        new CardReader(other).AllText.ShouldNotContain("Sanne");
    }

    [Theory]
    [InlineData("roster.home")]
    [InlineData("roster.preview, warnings")]
    [InlineData("roster.published")]
    public async Task A_publisher_sees_the_same_card(string title)
    {
        var draft = new RosterDraft(Examples.Roster.Advisors, 4, NeedsConfirming: true, Someone) { Warnings = Examples.Warnings };
        versions.Setup(roster => roster.FindDraftAsync("d1", It.IsAny<CancellationToken>())).ReturnsAsync(draft);
        await SameAsync(title, Publishing());
    }

    [Fact]
    public async Task A_report_that_is_no_longer_kept_says_so()
    {
        versions.Setup(roster => roster.FindDraftAsync("d1", It.IsAny<CancellationToken>())).ReturnsAsync((RosterDraft?)null);
        new CardReader(await AgainAsync("roster.report, one", Publishing())).AllText.ShouldContain("Send the file again");
    }

    [Theory]
    [InlineData("request.withdrawn", false)]
    [InlineData("request.status, none", false)]
    [InlineData("contact.sent", true)]
    [InlineData("request.status, waiting", true)]
    public async Task An_employee_sees_the_same_card(string title, bool open)
    {
        requests.Setup(all => all.OpenOfAsync(It.IsAny<Person>(), It.IsAny<CancellationToken>())).ReturnsAsync(open ? Examples.Request : null);
        await SameAsync(title, Requesting());
    }

    [Theory]
    [InlineData("request.status, nobody then")]
    [InlineData("request.times")]
    [InlineData("request.times, none")]
    public async Task An_employee_who_may_choose_times_sees_the_same_card(string title)
    {
        var nobody = Examples.Request with { State = RequestState.Exhausted, Exhausted = ExhaustedReason.NobodyThen };
        requests.Setup(all => all.OpenOfAsync(It.IsAny<Person>(), It.IsAny<CancellationToken>())).ReturnsAsync(nobody);
        requests.Setup(all => all.TimesAsync(nobody.Id, It.IsAny<CancellationToken>())).ReturnsAsync(title == "request.times" ? Examples.Times.Offered : []);
        await SameAsync(title, Requesting());
    }

    [Theory]
    [InlineData("toomuch, long")]
    [InlineData("toomuch, unknown")]
    [InlineData("trouble")]
    [InlineData("help.urgent")]
    [InlineData("help.urgent, CrisisHome")]
    [InlineData("help.urgent, CrisisSuicideSoft")]
    public async Task Help_is_the_same_and_needs_no_storage(string title)
    {
        versions.Reset();
        await SameAsync(title, Information());
    }

    private static readonly Guid Someone = Profiles.Advisor(1).ObjectId;

    private static CatalogueCard Of(string title, string language) => CardCatalogue.All.Single(card => card.Title == title && card.Language == language);

    private static async Task SameAsync(string title, IDesk desk)
    {
        var again = await AgainAsync(title, desk);
        again.Name.ShouldBe(Of(title, "en").Card.Name);
        new CardReader(again).Root.GetProperty("lang").GetString().ShouldBe("en");
        if (!title.StartsWith("roster.preview", StringComparison.Ordinal))
        {
            new CardReader(again).AllText.ShouldBe(new CardReader(Of(title, "en").Card).AllText);
        }
    }

    private static async Task<Card> AgainAsync(string title, IDesk desk)
    {
        var data = new CardReader(Of(title, "nl").Card).Buttons.Single(button => CardReader.Text(button, "verb") == Verbs.NavLanguage).GetProperty("data");
        var fields = data.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal);
        var pressed = new Press(Verbs.NavLanguage, Examples.Tokens.Open(fields.GetValueOrDefault(Button.TokenField)), fields);
        using var english = new Language("en-GB");
        var turn = new Turn(null!, new Person(Guid.Empty, Someone), "", new("", null, "", "", Guid.Empty), "en", Examples.Now)
        {
            Press = new Press(fields[LanguageSwitch.AgainField], pressed.About, new Dictionary<string, string>(StringComparer.Ordinal)),
            Again = LanguageSwitch.CardOf(pressed),
        };
        return (await desk.AnswerAsync(turn, CancellationToken.None)).Card;
    }

    private AdvisorDesk Advising(params ContactRequest[] held)
    {
        requests.Setup(all => all.HeldByAsync(new AdvisorKey("vp-1"), It.IsAny<CancellationToken>())).ReturnsAsync(held);
        var availability = Mock.Of<IAdvisorAvailability>();
        var accepted = new AcceptedRequests(requests.Object, Others, Examples.Calendar, Examples.Tokens);
        var proposals = new ProposalDesk(requests.Object, availability, Examples.Calendar, Profiles.DutchFull, Examples.Tokens, accepted);
        return new(requests.Object, Others, availability, versions.Object, Examples.Calendar, Examples.Tokens, Information(), Profiles.DutchFull, proposals, accepted);
    }

    private RequestDesk Requesting() =>
        new(requests.Object, new(Others, versions.Object, Profiles.DutchFull, Examples.Tokens), Examples.Calendar, Examples.Tokens);

    private static IOtherAdvisors Others => Mock.Of<IOtherAdvisors>(others =>
        others.AnyAsync(It.IsAny<ContactRequest>(), It.IsAny<CancellationToken>()) == Task.FromResult(true)
        && others.SeemAnyAsync(It.IsAny<ContactRequest>(), It.IsAny<CancellationToken>()) == Task.FromResult(true));

    private PublisherDesk Publishing() =>
        new(publishers.Object, Mock.Of<IRosterFiles>(), versions.Object, Examples.Calendar, Profiles.Dutch, Examples.Tokens, Information());

    private InformationDesk Information() => new(Profiles.Dutch, versions.Object, publishers.Object);
}
