using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>What the employee sees of their request: where it stands in one plain sentence, and what they can do.</summary>
public static class StatusCards
{
    /// <summary>Whether <see cref="Sent"/> still says how it is: it is on its way to somebody, in time.</summary>
    public static bool IsAsSent(ContactRequest request, DateTimeOffset now) => request.State is RequestState.Waiting or RequestState.Offered && !IsLate(request, now);

    /// <summary>Right after sending: to whom, by when, what if not, the code, and how to take it back.</summary>
    public static Card Sent(ContactRequest request, AdvisorRoster roster, OrganisationProfile profile)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Paragraph(Words.Request_Sent_Text1.With(ToWhom(request, request.Wish.Person is { } person ? roster.Find(person)?.Name : null), Spoken.Day(request.PromisedDay))),
            Element.Paragraph(Words.Request_Sent_Text2.With(request.Code)),
            Element.Paragraph(WithDirectRoute(Words.Request_Sent_Text3, profile)),
        };
        return CardShell.Make(CardNames.ContactSent, Words.Request_Sent_Heading, elements, Open(withStatus: true), Foot);
    }

    /// <summary>Where an open request stands now; by the organisation's clock when the employee's is unknown.</summary>
    public static Card Status(ContactRequest request, AdvisorRoster roster, OrganisationProfile profile, ICardTokens tokens, DateTimeOffset now, TimeZoneInfo? clock, bool hasOthers) =>
        Status(request, NameOfInterest(request) is { } key ? roster.Find(key)?.Name : null, profile, tokens, now, clock, hasOthers);

    /// <summary>The advisor whose name the card says: who accepted, or before that the one who was chosen. Whoever has it on offer is not said.</summary>
    private static AdvisorKey? NameOfInterest(ContactRequest request) => request.State is RequestState.Accepted ? request.Offer?.Advisor : request.Wish.Person;

    private static Card Status(ContactRequest request, string? name, OrganisationProfile profile, ICardTokens tokens, DateTimeOffset now, TimeZoneInfo? clock, bool hasOthers)
    {
        var isAccepted = request.State is RequestState.Accepted;
        var hasLeft = isAccepted && name is null;
        var offersDirectRoutes = hasLeft || (!isAccepted && (request.State is RequestState.Exhausted || IsLate(request, now)));
        var texts = isAccepted
            ? AcceptedCards.Texts(request, name is null ? null : Element.Plain(name), clock ?? TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZone), now, hasOthers)
            : LookingTexts(request, name, IsLate(request, now));
        return CardShell.Make(
            Verbs.RequestStatus,
            Words.Request_Status_Heading,
            [
                .. texts.Select(text => Element.Paragraph(text)),
                Element.Paragraph(Words.Request_Status_Code.With(request.Code)),
                .. offersDirectRoutes ? new[] { Element.Paragraph(WithDirectRoute(Words.Request_DirectRoutes, profile)) } : [],
            ],
            [
                .. hasLeft ? [.. AcceptedCards.Afterwards, Advisors] : isAccepted ? AcceptedCards.Buttons(request, tokens, now) : LookingButtons(request, offersDirectRoutes),
                .. Open(withStatus: false),
            ],
            Foot);
    }

    /// <summary>Whether the promised day has passed, also when that was not told yet.</summary>
    private static bool IsLate(ContactRequest request, DateTimeOffset now) => request.PromiseMissedTold || now >= request.PromisedBy;

    /// <summary>Where it stands while nobody has accepted it; a promise that was missed is said, and none is made again.</summary>
    private static IEnumerable<string> LookingTexts(ContactRequest request, string? name, bool isLate)
    {
        if (isLate)
        {
            yield return Words.Request_Status_Late.With(Spoken.Day(request.PromisedDay));
        }

        yield return request.Exhausted switch
        {
            ExhaustedReason.ChosenCannot => Words.Request_Status_ChosenCannot,
            ExhaustedReason.NobodyThen => Words.Request_Status_NobodyThen,
            ExhaustedReason.NobodyLeft => Words.Request_Status_NobodyLeft,
            ExhaustedReason.NobodyNow when isLate => Words.Request_Status_NobodyNowLate,
            ExhaustedReason.NobodyNow => Words.Request_Status_NobodyNow.With(Spoken.Day(request.PromisedDay)),
            _ when isLate => Words.Request_Status_GoesOn,
            _ => Words.Request_Status_Waiting.With(ToWhom(request, name), Spoken.Day(request.PromisedDay)),
        };
    }

    /// <summary>When there is no open request.</summary>
    public static Card None() => CardShell.Make(
        Verbs.RequestStatus,
        Words.Request_Status_Heading,
        [Element.Paragraph(Words.Request_None_Text)],
        [Button.Press(Verbs.ContactStart, Words.Request_None_Start, withInputs: false)],
        Foot);

    /// <summary>After taking a request back: the same whatever state it was in.</summary>
    public static Card Withdrawn() => CardShell.Make(
        CardNames.RequestWithdrawn,
        Words.Request_Withdrawn_Heading,
        [Element.Paragraph(Words.Request_Withdrawn_Text1), Element.Paragraph(Words.Request_Withdrawn_Text2)],
        foot: Foot);

    /// <summary>After the employee or the advisor closed it, or it became too old.</summary>
    public static Card Over(bool lapsed) => CardShell.Make(
        Verbs.RequestStatus,
        Words.Request_Over_Heading,
        [Element.Paragraph(lapsed ? Words.Request_Over_Lapsed : Words.Request_Over_Closed), Element.Paragraph(Words.Request_Over_Again)],
        [Button.Press(Verbs.ContactStart, Words.Request_None_Start, withInputs: false)],
        Foot);

    /// <summary>What an employee is told without having asked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="news">What happened.</param>
    /// <param name="advisor">The name of who accepted; null for other news and when they left the roster.</param>
    /// <param name="profile">The organisation.</param>
    /// <param name="tokens">Signs what the buttons are about.</param>
    /// <param name="now">The time.</param>
    /// <param name="clock">The employee's; null for the organisation's.</param>
    /// <param name="hasOthers">Whether anybody but who accepted could take it.</param>
    public static Card News(ContactRequest request, RequesterNews news, string? advisor, OrganisationProfile profile, ICardTokens tokens, DateTimeOffset now, TimeZoneInfo? clock, bool hasOthers) => news switch
    {
        RequesterNews.Closed => Over(lapsed: false),
        RequesterNews.Lapsed => Over(lapsed: true),
        _ => Status(request, advisor, profile, tokens, now, clock, hasOthers),
    };

    /// <summary>What becomes of an older card: the news is below.</summary>
    public static Card Superseded() => CardShell.Make(
        CardNames.RequestMoved,
        Words.Request_Moved_Heading,
        [Element.Paragraph(Words.Request_Moved_Text)],
        [Button.Press(Verbs.RequestStatus, Words.Request_Button_Status, withInputs: false)],
        Foot);

    /// <summary>Below every card of the employee's request.</summary>
    internal static CardFoot Foot { get; } = new(Home: true, Again: Verbs.RequestStatus);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Open(bool withStatus)
    {
        if (withStatus)
        {
            yield return Button.Press(Verbs.RequestStatus, Words.Request_Button_Status, withInputs: false);
        }

        yield return Button.Press(Verbs.RequestWithdraw, Words.Request_Button_Withdraw, withInputs: false);
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> LookingButtons(ContactRequest request, bool offersDirectRoutes)
    {
        if (request.Exhausted is ExhaustedReason.NobodyThen)
        {
            yield return Button.Press(Verbs.RequestTimes, Words.Request_Button_Times, withInputs: false, primary: true);
        }

        if (offersDirectRoutes)
        {
            yield return Advisors;
        }

        if (request is { Exhausted: ExhaustedReason.ChosenCannot or ExhaustedReason.NobodyThen or ExhaustedReason.NobodyNow, Wish.Person: not null })
        {
            yield return Button.Press(Verbs.RequestOther, Words.Request_Button_Other, withInputs: false);
        }
    }

    /// <summary>The button to the list of advisors.</summary>
    internal static IReadOnlyDictionary<string, object?> Advisors => Button.Press(Verbs.InfoAdvisors, Words.Request_Button_Advisors, withInputs: false);

    private static string ToWhom(ContactRequest request, string? name) => request.Wish switch
    {
        { Person: not null } when name is not null => Element.Plain(name),
        { Kind: AdvisorKind.Internal } => Words.Request_ToInternal,
        { Kind: AdvisorKind.External } => Words.Request_ToExternal,
        _ => Words.Request_ToAnybody,
    };

    /// <summary>Adds how to make contact outside Teams when the organisation has such a way; the list of advisors is always there.</summary>
    internal static string WithDirectRoute(string text, OrganisationProfile profile) =>
        Say.Sentences(text, Say.WithOwn(Words.Request_OffTeams, profile.OffTeamsContact));
}
