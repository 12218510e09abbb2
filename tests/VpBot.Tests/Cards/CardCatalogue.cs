using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Information;
using VpBot.Tests.Wordings;
using Words = VpBot.Dialogs.Resources.Words;

namespace VpBot.Tests.Cards;

using Cards = IEnumerable<(string Title, Card Card)>;

/// <summary>Every card that the bot can show, in every language, each in the shapes that differ to the eye.</summary>
internal static class CardCatalogue
{
    public static IReadOnlyList<CatalogueCard> All { get; } = [.. Languages.All.SelectMany(In)];

    private static List<CatalogueCard> In(string language)
    {
        using var _ = new Language(Languages.CultureOf(language).Name);
        return [.. Everything().Select(made => new CatalogueCard(made.Title, language, made.Card))];
    }

    private static Cards Everything() =>
    [
        .. Start(),
        .. Information("", Profiles.Dutch),
        .. Information(", full", Profiles.DutchFull),
        .. Information(", BE", Profiles.Belgian),
        .. Information(", nothing in scope", Profiles.NothingInScope),
        .. Contact(),
        .. Status(),
        .. Times(),
        .. Offers(),
        .. Advisors(),
        .. Roster(),
    ];

    private static Cards Start() =>
    [
        ("home, employee", HomeCard.Make(Profiles.Dutch, isAdvisor: false, isPublisher: false)),
        ("home, advisor", HomeCard.Make(Profiles.Dutch, isAdvisor: true, isPublisher: false)),
        ("home, publisher", HomeCard.Make(Profiles.DutchFull, isAdvisor: false, isPublisher: true)),
        ("toomuch, long", TooMuchCard.Make(Intent.Story)),
        ("toomuch, unknown", TooMuchCard.Make(Intent.Unknown)),
        ("stopped", StoppedCard.Make(isOpen: false)),
        ("stopped, open request", StoppedCard.Make(isOpen: true)),
        ("chat.clear", ClearedCard.Make()),
        ("chat.clear, incomplete", ClearedCard.Make(isComplete: false)),
        ("chat.clear, emptied", ClearedCard.Emptied()),
        ("trouble", TroubleCard.Make(Profiles.Dutch)),
        ("trouble, full", TroubleCard.Make(Profiles.DutchFull)),
        ("info.advisors, nobody", InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, AdvisorRoster.Empty, Profiles.Today)!),
        ("info.advisors, first of many", InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, Profiles.Roster(100), Profiles.Today)!),
        ("info.advisors, in between", InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, Profiles.Roster(100), Profiles.Today, page: 5)!),
        ("info.advisors, last", InformationCards.Make(Verbs.InfoAdvisors, Profiles.Dutch, Profiles.Roster(100), Profiles.Today, page: 13)!),
    ];

    private static Cards Information(string which, OrganisationProfile profile) =>
    [
        .. InformationCards.All.Select(verb => (verb + which, InformationCards.Make(verb, profile, Profiles.Roster(3), Profiles.Today)!)),
        ("help.urgent" + which, UrgentCard.Make(profile)),
        .. Enum.GetValues<Intent>().Where(IntentVerbs.IsCrisis).Select(crisis => ($"help.urgent, {crisis}{which}", CrisisCard.Make(crisis, profile))),
    ];

    private static Cards Contact()
    {
        var draft = ContactDraft.Start("q3mzr5w7kx2t");
        var phone = draft with { Channel = "phone", Phone = "+31612345678", Language = "nl", MayLeaveMessage = true, Times = ["2026-11-24/am", "2026-11-26/pm"], NotWith = ["vp-1"] };
        var chat = draft with { Channel = "teamsChat", Language = "nl" };
        var few = Examples.Choices(Examples.Roster);
        var many = Examples.Choices(Profiles.Roster(60));
        var full = Examples.Choices(Examples.Roster, advisor => AdvisorStanding.Unknown(advisor.Key) with { Open = advisor.Capacity });
        return
        [
            Step("contact.explain", draft, few),
            Step("contact.advisor", draft with { At = ContactStep.Advisor }, few),
            Step("contact.advisor, many", draft with { At = ContactStep.Advisor }, many),
            Step("contact.advisor, nobody", draft with { At = ContactStep.Advisor }, Examples.Choices(AdvisorRoster.Empty)),
            Step("contact.advisor, everybody full", draft with { At = ContactStep.Advisor }, full),
            Step("contact.advisor, same person", draft with { At = ContactStep.Advisor, With = "vp-1", NotWith = ["vp-1"] }, few, Words.Contact_Problem_SamePerson),
            Step("contact.advisor, nobody left", draft with { At = ContactStep.Advisor, NotWith = ["vp-1", "vp-2"] }, few, Words.Contact_Problem_NobodyWith),
            Step("contact.channel", draft with { At = ContactStep.Channel }, few),
            Step("contact.channel, not chosen", draft with { At = ContactStep.Channel }, few, Words.Contact_Problem_ChooseChannel),
            Step("contact.channel, bad number", phone with { At = ContactStep.Channel, Phone = null }, few, Words.Contact_Problem_Phone),
            Step("contact.channel, no number", phone with { At = ContactStep.Channel, Phone = null }, few, Words.Contact_Problem_PhoneMissing),
            Step("contact.channel, not offered", phone with { At = ContactStep.Channel }, few, Words.Contact_Problem_NotOffered),
            Step("contact.channel, nobody", draft with { At = ContactStep.Channel }, full),
            Step("contact.times", chat with { At = ContactStep.Times }, few),
            Step("contact.times, many", phone with { At = ContactStep.Times }, many),
            Step("contact.times, gone", phone with { At = ContactStep.Times }, few, Words.Contact_Problem_TimesGone),
            Step("contact.options, chat", chat with { At = ContactStep.Options }, few),
            Step("contact.options, phone", phone with { At = ContactStep.Options }, few),
            Step("contact.review, chat", chat with { At = ContactStep.Review }, few),
            Step("contact.review, phone", phone with { At = ContactStep.Review, With = "vp-2" }, few),
            Step("contact.review, any language", chat with { At = ContactStep.Review, Language = "any" }, few),
            Step("contact.review, nobody now", phone with { At = ContactStep.Review, NotWith = ["vp-1", "vp-2"] }, few),
            Step("contact.review, no step chosen", chat with { At = ContactStep.Review }, few, Words.Contact_Problem_ChooseStep),
            ("contact.self", ContactCards.Self(draft, few, Profiles.DutchFull)),
            ("contact.self, nobody", ContactCards.Self(draft with { NotWith = ["vp-1", "vp-2"] }, few, Profiles.Dutch)),
            ("contact.self, many", ContactCards.Self(draft, many, Profiles.Dutch)),
        ];
    }

    private static (string Title, Card Card) Step(string title, ContactDraft draft, ContactChoices choices, string? problem = null) =>
        (title, ContactCards.Make(draft, choices, Profiles.DutchFull, Examples.Tokens, problem));

    private static Cards Status()
    {
        var waiting = Examples.Request;
        return
        [
            ("contact.sent", StatusCards.Sent(waiting, Examples.Roster, Profiles.DutchFull)),
            ("contact.sent, one person", StatusCards.Sent(waiting with { Wish = AdvisorWish.Parse("vp-2") }, Examples.Roster, Profiles.Dutch)),
            ("contact.sent, was open", StatusCards.Status(waiting, Examples.Roster, Profiles.Dutch, Examples.Tokens, Examples.Now, clock: null, hasOthers: true)),
            State("waiting", waiting),
            State("waiting, external", waiting with { Wish = AdvisorWish.Parse("external") }),
            State("offered, internal", waiting with { State = RequestState.Offered, Offer = Examples.Offer, Wish = AdvisorWish.Parse("internal") }),
            State("promise missed", waiting with { PromiseMissedTold = true }),
            State("accepted", Examples.AcceptedRequest),
            .. Enum.GetValues<AppointmentState>().Select(state => State($"moment {state}", Arranged(state))),
            State("hand over", Examples.AcceptedRequest with { HandOver = HandOver.Asked }),
            State("hand over refused", Examples.AcceptedRequest with { HandOver = HandOver.Refused }),
            State("moment Agreed, past", Arranged(AppointmentState.Agreed), Examples.Moment),
            State("accepted, left", Left(Examples.AcceptedRequest)),
            State("moment Agreed, left", Left(Arranged(AppointmentState.Agreed))),
            State("accepted, late", Examples.AcceptedRequest, Examples.Request.PromisedBy),
            Last("hand over", Examples.AcceptedRequest with { HandOver = HandOver.Asked }),
            Last("accepted, left", Left(Examples.AcceptedRequest)),
            Last("accepted, late", Examples.AcceptedRequest, Examples.Request.PromisedBy),
            Last("moment Agreed, past", Arranged(AppointmentState.Agreed), Examples.Moment),
            Last("moment Refused, late", Arranged(AppointmentState.Refused), Examples.Request.PromisedBy),
            State("chosen cannot", Exhausted(ExhaustedReason.ChosenCannot, "vp-2")),
            State("nobody left", Exhausted(ExhaustedReason.NobodyLeft)),
            State("nobody now", Exhausted(ExhaustedReason.NobodyNow)),
            State("nobody now, one person", Exhausted(ExhaustedReason.NobodyNow, "vp-2")),
            State("nobody then", Exhausted(ExhaustedReason.NobodyThen)),
            State("nobody then, one person", Exhausted(ExhaustedReason.NobodyThen, "vp-2")),
            .. Enum.GetValues<ExhaustedReason>().Select(reason => State($"{reason}, late", Exhausted(reason, reason is ExhaustedReason.ChosenCannot ? "vp-2" : "any") with { PromiseMissedTold = true })),
            ("request.status, none", StatusCards.None()),
            ("request.status, closed", StatusCards.Over(lapsed: false)),
            ("request.status, lapsed", StatusCards.Over(lapsed: true)),
            ("request.withdrawn", StatusCards.Withdrawn()),
            ("request.moved", StatusCards.Superseded()),
            .. Enum.GetValues<RequesterNews>().Select(news => ($"news, {news}", StatusCards.News(After(news, waiting), news, news is RequesterNews.AdvisorLeft ? null : "Bram Jansen", Profiles.DutchFull, Examples.Tokens, Examples.Now, clock: null, hasOthers: true))),
        ];
    }

    private static ContactRequest Left(ContactRequest request) => request with { Offer = request.Offer! with { Advisor = new("vp-0"), Left = true } };

    private static ContactRequest Arranged(AppointmentState state) => Examples.AcceptedRequest with { Appointment = new(1, Examples.Moment, state), Proposals = 1 };

    private static ContactRequest After(RequesterNews news, ContactRequest waiting) => news switch
    {
        RequesterNews.Accepted or RequesterNews.AdvisorLeft => Examples.AcceptedRequest,
        RequesterNews.Proposed => Arranged(AppointmentState.Proposed),
        RequesterNews.HandOverAsked => Examples.AcceptedRequest with { HandOver = HandOver.Asked },
        RequesterNews.ChosenCannot => Exhausted(ExhaustedReason.ChosenCannot, "vp-2"),
        RequesterNews.NobodyLeft => Exhausted(ExhaustedReason.NobodyLeft),
        RequesterNews.NobodyThen => Exhausted(ExhaustedReason.NobodyThen),
        RequesterNews.PromiseMissed => waiting with { PromiseMissedTold = true },
        _ => waiting with { State = RequestState.Closed },
    };

    private static (string Title, Card Card) State(string title, ContactRequest request, DateTimeOffset? now = null) =>
        ("request.status, " + title, StatusCards.Status(request, Examples.Roster, Profiles.DutchFull, Examples.Tokens, now ?? Examples.Now, clock: null, hasOthers: true));

    private static (string Title, Card Card) Last(string title, ContactRequest request, DateTimeOffset? now = null) =>
        ($"request.status, {title}, nobody else", StatusCards.Status(request, Examples.Roster, Profiles.DutchFull, Examples.Tokens, now ?? Examples.Now, clock: null, hasOthers: false));

    private static ContactRequest Exhausted(ExhaustedReason reason, string wish = "any") =>
        Examples.Request with { State = RequestState.Exhausted, Exhausted = reason, Wish = AdvisorWish.Parse(wish), Times = Examples.ByPhone.Times };

    private static Cards Times() =>
    [
        ("request.times", TimesCard.Make(Exhausted(ExhaustedReason.NobodyThen), Examples.Times, Examples.Tokens)),
        ("request.times, other clock", TimesCard.Make(Exhausted(ExhaustedReason.NobodyThen), Examples.Times with { OtherClock = TimeZoneInfo.FindSystemTimeZoneById("America/Curacao") }, Examples.Tokens)),
        ("request.times, gone", TimesCard.Make(Exhausted(ExhaustedReason.NobodyThen), Examples.Times, Examples.Tokens, ["2026-11-26/pm"], Words.Contact_Problem_TimesGone)),
        ("request.times, none", TimesCard.Make(Exhausted(ExhaustedReason.NobodyThen), Examples.Times with { Offered = [] }, Examples.Tokens)),
    ];

    private static Cards Offers() =>
    [
        ("offer", OfferCards.Offer(Examples.Request, Examples.Offer, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true)),
        ("offer, phone", OfferCards.Offer(Examples.ByPhone, Examples.Offer, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true)),
        ("offer, reminded", OfferCards.Offer(Examples.Request, Examples.Offer with { Reminded = true }, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true)),
        ("offer, last", OfferCards.Offer(Examples.Request, Examples.Offer, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: false)),
        ("offer.over", OfferCards.Over()),
        ("offer.over, declined", OfferCards.Over(declined: true)),
        ("offer.over, closed", OfferCards.Closed()),
        .. Enum.GetValues<ContactChannel>().Select(channel => ($"offer.accepted, {channel}", Accepted(channel, "s.devries@haven.example"))),
        ("offer.accepted, no user name", Accepted(ContactChannel.TeamsChat, upn: null)),
        .. Enum.GetValues<AppointmentState>().Select(state => ($"offer.accepted, moment {state}", Accepted(Arranged(state)))),
        .. Enum.GetValues<HandOver>().Select(state => ($"offer.accepted, hand over {state}", Accepted(Examples.AcceptedRequest with { HandOver = state }))),
        ("offer.accepted, everything", Accepted(Arranged(AppointmentState.Refused) with { HandOver = HandOver.Refused, LimitsVersion = "2026-11-NL-PE" })),
        ("offer.propose", Propose(Examples.ByPhone)),
        ("offer.propose, any", Propose(Examples.Request)),
        ("offer.propose, nothing left", Propose(Examples.ByPhone with { Times = [new(new(2026, 11, 20), PartOfDay.Morning)] })),
        ("offer.propose, bad time", Propose(Examples.ByPhone, new Press(Verbs.OfferPropose, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["part"] = "2026-11-26/pm", ["time"] = "09:15" }), Words.Propose_Problem_Outside)),
        ("offer, abroad", OfferCards.Offer(Examples.Request, Examples.Offer, Abroad, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true)),
        ("offer.accepted, nobody else", OfferCards.Accepted(Examples.AcceptedRequest, Examples.Requester, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: false)),
        ("offer.accepted, late", OfferCards.Accepted(Examples.AcceptedRequest, Examples.Requester, AtHome, Examples.Calendar, Examples.Tokens, Examples.Request.PromisedBy, hasOthers: true)),
        ("offer.accepted, abroad", OfferCards.Accepted(Arranged(AppointmentState.Proposed), Examples.Requester, Abroad, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true)),
        ("offer.reminder", NoticeCards.Reminder(Examples.AcceptedRequest, Examples.Tokens, Examples.Now)),
        ("offer.reminder, late", NoticeCards.Reminder(Examples.AcceptedRequest, Examples.Tokens, Examples.Request.PromisedBy)),
        ("offer.released", NoticeCards.Released(Examples.AcceptedRequest with { State = RequestState.Withdrawn, Offer = null }, Examples.Tokens)),
        ("offer.news", NoticeCards.News(Examples.AcceptedRequest, Examples.Tokens)),
    ];

    private static Advisor AtHome => At(Examples.Calendar.TimeZone);

    private static Advisor Abroad => At(TimeZoneInfo.FindSystemTimeZoneById("America/Curacao"));

    private static Advisor At(TimeZoneInfo zone) => Examples.Roster.Advisors[0] with { Week = new(zone, Examples.Roster.Advisors[0].Week.Hours) };

    private static Card Accepted(ContactRequest request) => OfferCards.Accepted(request, Examples.Requester, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true);

    private static Card Propose(ContactRequest request, Press? answer = null, string? problem = null)
    {
        var advisor = Examples.Roster.Advisors[0];
        var parts = request.Times.Count > 0 ? request.Times : Examples.Calendar.PartsWorked(advisor, away: null, Examples.Now);
        return ProposalCard.Make(request with { Offer = Examples.Offer }, advisor, ProposedTimes.Of(parts, DateOnly.MaxValue, Examples.Calendar, Examples.Now), Examples.Tokens, answer, problem);
    }

    private static Card Accepted(ContactChannel channel, string? upn)
    {
        var byPhone = channel is ContactChannel.Phone;
        var request = (byPhone ? Examples.ByPhone : Examples.Request with { Channel = channel }) with { State = RequestState.Accepted, Offer = Examples.Offer };
        return OfferCards.Accepted(request, Examples.Requester with { Phone = byPhone ? "+31612345678" : null, Upn = upn }, AtHome, Examples.Calendar, Examples.Tokens, Examples.Now, hasOthers: true);
    }

    private static Cards Advisors() =>
    [
        ("advisor.welcome", WelcomeCard.Make(Examples.Roster.Advisors[1], Profiles.DutchFull)),
        ("advisor.home", AdvisorCards.Home(Examples.Roster.Advisors[0], away: null, 0, Examples.Now)),
        ("advisor.home, one request", AdvisorCards.Home(Examples.Roster.Advisors[0], away: null, 1, Examples.Now)),
        ("advisor.home, away", AdvisorCards.Home(Examples.Roster.Advisors[0], new DayRange(new(2026, 12, 21), new(2027, 1, 3)), 2, Examples.Now)),
        ("advisor.home, bad days", AdvisorCards.Home(Examples.Roster.Advisors[0], away: null, 2, Examples.Now, Words.Advisor_Away_Problem)),
        ("advisor.home, away by the list", AdvisorCards.Home(Examples.Roster.Advisors[0] with { Absence = [new(new(2026, 11, 20), new(2026, 11, 24))] }, away: null, 0, Examples.Now)),
        ("advisor.home, away later by the list", AdvisorCards.Home(Examples.Roster.Advisors[0] with { Absence = [new(new(2026, 12, 21), new(2027, 1, 3))] }, away: null, 0, Examples.Now)),
        ("advisor.requests, none", AdvisorCards.Requests([])),
        ("advisor.requests, one", AdvisorCards.Requests(Examples.Held(1))),
        ("advisor.requests, many", AdvisorCards.Requests(Examples.Held(12))),
    ];

    private static Cards Roster()
    {
        var before = Profiles.Roster(3).Advisors;
        var after = Examples.Roster.Advisors;
        var draft = new RosterDraft(after, 4, NeedsConfirming: false, Guid.Empty);
        var warned = draft with { NeedsConfirming = true, Warnings = Examples.Warnings };
        var large = new RosterDraft(Profiles.Roster(200).Advisors, 4, NeedsConfirming: false, Guid.Empty);
        return
        [
            ("roster.home, none", RosterCards.Home(AdvisorRoster.Empty, Examples.Calendar.TimeZone)),
            ("roster.home", RosterCards.Home(Examples.Roster, Examples.Calendar.TimeZone)),
            ("roster.home, problem", RosterCards.Home(Examples.Roster, Examples.Calendar.TimeZone, Words.Roster_Problem_NotReadable)),
            ("roster.report, one", RosterCards.Report("d1", [Examples.Errors[0]], 1, Examples.Tokens)),
            ("roster.report, every kind", RosterCards.Report("d1", Examples.Errors, Examples.Errors.Count, Examples.Tokens)),
            ("roster.report, many", RosterCards.Report("d1", [.. Enumerable.Range(2, 40).Select(row => new RosterFinding(row, "maandag", RosterProblem.HoursUnreadable, "van half negen tot een uur of vijf"))], 300, Examples.Tokens)),
            ("roster.preview", RosterCards.Preview("d1", draft, RosterDifference.Between(before, after), Examples.Tokens)),
            ("roster.preview, warnings", RosterCards.Preview("d1", warned, RosterDifference.Between(before, after), Examples.Tokens)),
            ("roster.preview, not confirmed", RosterCards.Preview("d1", warned, RosterDifference.Between(before, after), Examples.Tokens, Words.Roster_Problem_Confirm)),
            ("roster.preview, large", RosterCards.Preview("d1", large, RosterDifference.Between([], large.Advisors), Examples.Tokens)),
            ("roster.published", RosterCards.Published(Examples.Roster)),
        ];
    }
}
