using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Contact;

using Elements = IEnumerable<IReadOnlyDictionary<string, object?>>;

/// <summary>The card of each question: a pure function of the draft and of what can be chosen now.</summary>
public static class ContactCards
{
    /// <summary>The verbs that answer a question.</summary>
    public static IReadOnlyList<string> VerbsOf(ContactStep step) => step switch
    {
        ContactStep.Explain => [Verbs.ContactExplain],
        ContactStep.Advisor => [Verbs.ContactAdvisor],
        ContactStep.Channel => [Verbs.ContactChannel],
        ContactStep.Times => [Verbs.ContactTimes],
        ContactStep.Options => [Verbs.ContactOptions],
        ContactStep.Review => [Verbs.ContactSend, Verbs.ContactChange],
        _ => [],
    };

    /// <summary>The card of the question that the draft is at.</summary>
    public static Card Make(ContactDraft draft, ContactChoices choices, OrganisationProfile profile, ICardTokens tokens, string? problem)
    {
        var token = tokens.Sign(new Subject(Subject.DraftKind, draft.Id, (int)draft.At).ToString());
        var isNobody = IsNobody(draft, choices);
        if (isNobody)
        {
            problem = Nobody(draft, choices, problem);
        }

        var direct = isNobody ? DirectRoute.For(choices, profile) : null;
        return draft.At switch
        {
            ContactStep.Advisor => Advisor(draft, choices, problem, direct, token),
            ContactStep.Channel => Channel(draft, choices, problem, direct, token),
            ContactStep.Times => Times(draft, choices, problem, direct, token),
            ContactStep.Options => Options(draft, choices, problem, direct, token),
            ContactStep.Review => Review(draft, choices, profile, problem, direct, token),
            _ => Explain(profile, token),
        };
    }

    /// <summary>How to make contact oneself: nothing is stored for it. With whom and with whom not travel in the card's own buttons.</summary>
    public static Card Self(ContactDraft draft, ContactChoices choices, OrganisationProfile profile)
    {
        var advisors = choices.Direct(draft);
        var text = advisors.Count == 0 ? Words.Contact_NobodyElse : Words.Contact_Self_Text;
        var elements = new List<IReadOnlyDictionary<string, object?>> { Element.Paragraph($"{text} {Words.Contact_Self_Kept}") };
        foreach (var advisor in advisors.Take(MostDirectRoutes))
        {
            elements.Add(Element.Subheading(Element.Plain(advisor.Name)));
            elements.Add(Element.Facts(DirectRoutes(advisor)));
            elements.AddRange(Element.Buttons(Say.Call(advisor.Phone)));
        }

        if (advisors.Count > MostDirectRoutes)
        {
            elements.Add(Element.Paragraph(Words.Contact_Self_More.With(advisors.Count - MostDirectRoutes)));
        }

        if (Escaped(profile.OffTeamsContact) is { } offTeams)
        {
            elements.Add(Element.Paragraph(Words.Contact_Self_OffTeams.With(offTeams)));
            elements.AddRange(Element.Buttons(Say.Call(profile.OffTeamsContact)));
        }

        var which = $"{draft.With} {string.Join(',', draft.NotWith)}";
        return CardShell.Make(
            CardNames.ContactSelf,
            Words.Contact_Self_Heading,
            elements,
            advisors.Count == 0 ? [DirectRoute.OtherHelp] : [],
            new CardFoot(Home: true, Again: Verbs.ContactStart, Which: which));
    }

    /// <summary>With whom and with whom not, as a card <c>contact.self</c> says it.</summary>
    internal static ContactDraft DraftOfSelf(string which)
    {
        var parts = which.Split(' ');
        return new ContactDraft(ContactDraft.CurrentSchema, "", ContactStep.Self)
        {
            With = parts[0].Length == 0 ? "any" : parts[0],
            NotWith = parts.Length > 1 ? parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries) : [],
        };
    }

    private const int MostAdvisorsShown = 8;
    private const int MostDirectRoutes = 20;

    private static bool IsNobody(ContactDraft draft, ContactChoices choices) => draft.At switch
    {
        ContactStep.Advisor or ContactStep.Channel or ContactStep.Times or ContactStep.Options => choices.LeavesNobody(draft),
        ContactStep.Review => !choices.SomebodyCould(draft),
        _ => false,
    };

    private static string Nobody(ContactDraft draft, ContactChoices choices, string? problem) => choices.Advisors().Count == 0
        ? Words.Contact_Problem_NobodyAtAll
        : problem ?? (draft.At is ContactStep.Advisor or ContactStep.Channel ? Words.Contact_Problem_NobodyWith : Words.Contact_Problem_NobodyNow);

    private static Card Explain(OrganisationProfile profile, string token) => Question(
        Verbs.ContactExplain,
        Words.Contact_Explain_Heading,
        [
            Element.Paragraph(Words.Contact_Explain_Text1),
            Element.Paragraph(Words.Contact_Explain_Text2.With(profile.KeepOpenDays)),
            Element.Paragraph(Words.Contact_Explain_Text3),
        ],
        problem: null,
        direct: null,
        token);

    private static Card Advisor(ContactDraft draft, ContactChoices choices, string? problem, DirectRoute? direct, string token)
    {
        var advisors = choices.Advisors();
        var with = new List<(string, string)> { ("any", Words.Contact_Advisor_Any) };
        if (advisors.Any(advisor => advisor.Kind is AdvisorKind.Internal) && advisors.Any(advisor => advisor.Kind is AdvisorKind.External))
        {
            with.Add(("internal", Words.Contact_Advisor_Internal));
            with.Add(("external", Words.Contact_Advisor_External));
        }

        with.AddRange(advisors.Select(advisor => (advisor.Key.Value, Introduced(advisor))));
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Choices("with", Words.Contact_Advisor_With, with, [draft.With], compact: advisors.Count > MostAdvisorsShown),
        };
        if (choices.Excludable() is { Count: > 0 } excludable)
        {
            elements.Add(Element.Choices(
                "notwith", Words.Contact_Advisor_NotWith, excludable.Select(advisor => (advisor.Key.Value, advisor.Name)), draft.NotWith, several: true, compact: excludable.Count > MostAdvisorsShown));
            elements.Add(Element.Paragraph(Words.Contact_Advisor_NotWithHidden, subtle: true));
        }

        return Question(Verbs.ContactAdvisor, Words.Contact_Advisor_Heading, elements, problem, direct, token);
    }

    private static Card Channel(ContactDraft draft, ContactChoices choices, string? problem, DirectRoute? direct, string token)
    {
        var offered = choices.Channels(draft);
        var channels = offered
            .Select(channel => (ContactAnswers.ValueOf(channel), Spoken.AtStart(Spoken.Channel(channel))))
            .Append((ContactAnswers.SelfChannel, Words.Contact_Channel_Self));
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Choices("channel", Words.Contact_Channel_Label, channels, draft.Channel is null ? null : [draft.Channel]),
        };
        if (offered.Contains(ContactChannel.Phone))
        {
            elements.Add(Element.Phone("phone", Words.Contact_Channel_Phone, draft.Phone));
        }

        return Question(Verbs.ContactChannel, Words.Contact_Channel_Heading, elements, problem, direct, token);
    }

    private static Card Times(ContactDraft draft, ContactChoices choices, string? problem, DirectRoute? direct, string token)
    {
        var question = choices.TimesQuestion(draft);
        return Question(
            Verbs.ContactTimes,
            Words.Contact_Times_Heading,
            [Element.Paragraph(question.WithClock(Words.Contact_Times_Text)), question.Choices(draft.Times)],
            problem,
            direct,
            token);
    }

    private static Card Options(ContactDraft draft, ContactChoices choices, string? problem, DirectRoute? direct, string token)
    {
        var languages = choices.Languages(draft);
        var chosen = ContactAnswers.LanguageOf(draft, languages);
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Choices("language", Words.Contact_Options_Language, languages.Select(code => (code, Spoken.Language(code))), chosen is null ? null : [chosen]),
        };
        if (draft.ChannelOrNull() is ContactChannel.Phone)
        {
            elements.Add(Element.Choices(
                "voicemail", Words.Contact_Options_Voicemail, [("no", Words.Contact_No), ("yes", Words.Contact_Yes)], [draft.MayLeaveMessage == true ? "yes" : "no"]));
        }

        return Question(Verbs.ContactOptions, Words.Contact_Options_Heading, elements, problem, direct, token);
    }

    private static Card Review(ContactDraft draft, ContactChoices choices, OrganisationProfile profile, string? problem, DirectRoute? direct, string token)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>> { Element.Facts(Summary(draft, choices)) };
        if (direct is null)
        {
            elements.Insert(0, Element.Paragraph($"{Words.Contact_Review_Text1} {Words.Contact_Review_Promise.With(Promise(draft, choices, profile))}"));
            elements.Add(Element.Paragraph(Words.Contact_Review_Text2.With(profile.KeepOpenDays)));
        }

        if (problem is not null)
        {
            elements.Add(Element.Problem(problem));
        }

        if (direct is not null)
        {
            elements.Add(Element.Paragraph(direct.Text));
        }

        elements.AddRange(Element.Buttons([Button.Press(Verbs.ContactSend, Words.Contact_Send, token, primary: true)]));
        elements.Add(Element.Choices("step", Words.Contact_Review_Change,
        [
            (Verbs.ContactAdvisor, Words.Contact_Review_ChangeAdvisor),
            (Verbs.ContactChannel, Words.Contact_Review_ChangeChannel),
            (Verbs.ContactTimes, Words.Contact_Review_ChangeTimes),
            (Verbs.ContactOptions, Words.Contact_Review_ChangeOptions),
        ], compact: true, placeholder: Words.Contact_Review_ChangeHint));
        return CardShell.Make(
            CardNames.ContactReview,
            Words.Contact_Review_Heading,
            elements,
            [
                Button.Press(Verbs.ContactChange, Words.Contact_Change, token),
                Button.Press(Verbs.ContactDiscard, Words.Contact_Discard, token, withInputs: false),
                .. ButtonOf(direct),
            ],
            new CardFoot(Back: true, Again: Verbs.ContactStart, Token: token));
    }

    private static string Promise(ContactDraft draft, ContactChoices choices, OrganisationProfile profile) =>
        Spoken.Day(choices.PromisedDay(draft, profile.ResponseWorkingDays));

    /// <summary>Literally everything that will be sent, as somebody would say it.</summary>
    private static IEnumerable<(string Title, string Value)> Summary(ContactDraft draft, ContactChoices choices)
    {
        var (roster, zone, clock) = (choices.Roster, choices.Calendar.TimeZone, choices.OtherClock);
        yield return (Words.Contact_Review_With, draft.With switch
        {
            "any" => Words.Contact_Advisor_Any,
            "internal" => Words.Contact_Advisor_Internal,
            "external" => Words.Contact_Advisor_External,
            var key => Element.Plain(roster.Find(new AdvisorKey(key))?.Name ?? Words.Contact_Advisor_Gone),
        });
        if (draft.NotWith.Count > 0)
        {
            yield return (Words.Contact_Review_NotWith, string.Join(", ", draft.NotWith.Select(key => Element.Plain(roster.Find(new AdvisorKey(key))?.Name ?? Words.Contact_Advisor_Gone))));
        }

        if (draft.ChannelOrNull() is { } channel)
        {
            yield return (Words.Contact_Review_How, Spoken.AtStart(draft.Phone is null ? Spoken.Channel(channel) : $"{Spoken.Channel(channel)}, {draft.Phone}"));
        }

        yield return (Words.Contact_Review_When, draft.Times.Count == 0 ? Words.Contact_Times_Any : Spoken.AtStart(string.Join("; ", draft.DayParts().Select(part => TimesQuestion.Said(part, zone, clock)))));
        yield return (Words.Contact_Review_Language, Spoken.Language(draft.Language ?? ""));
        if (draft.Phone is not null)
        {
            yield return (Words.Contact_Review_Voicemail, draft.MayLeaveMessage == true ? Words.Contact_Yes : Words.Contact_No);
        }
    }

    private static IEnumerable<(string Title, string Value)> DirectRoutes(Advisor advisor)
    {
        foreach (var reach in AdvisorsCard.Reach(advisor))
        {
            yield return reach;
        }

        if (advisor.Location is { } location)
        {
            yield return (Words.Info_Advisors_Place, Element.Plain(location));
        }

        yield return (Words.Info_Advisors_Days, Spoken.Weekdays(advisor.Week));
    }

    private static string Introduced(Advisor advisor)
    {
        var kind = advisor.Kind is AdvisorKind.Internal ? Words.Contact_Advisor_KindInternal : Words.Contact_Advisor_KindExternal;
        return advisor.OtherRole is { Length: > 0 } role
            ? Words.Contact_Advisor_WithRole.With(advisor.Name, kind, role)
            : Words.Contact_Advisor_Plain.With(advisor.Name, kind);
    }

    private static string? Escaped(string? text) => string.IsNullOrWhiteSpace(text) ? null : Element.Plain(text);

    private static Elements ButtonOf(DirectRoute? direct) => direct is null ? [] : [direct.Button];

    private static Card Question(string verb, string heading, Elements elements, string? problem, DirectRoute? direct, string token) => CardShell.Make(
        verb,
        heading,
        [
            .. problem is null ? [] : new[] { Element.Problem(problem) },
            .. direct is null ? [] : new[] { Element.Paragraph(direct.Text) },
            .. elements,
        ],
        [Button.Press(verb, Words.Contact_Continue, token, primary: true), .. ButtonOf(direct)],
        new CardFoot(Back: verb != Verbs.ContactExplain, Home: verb == Verbs.ContactExplain, Again: Verbs.ContactStart, Token: token));
}
