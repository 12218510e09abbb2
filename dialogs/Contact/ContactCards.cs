using VpBot.Dialogs.Cards;
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
        if (draft.At is not (ContactStep.Explain or ContactStep.Review) && choices.Advisors().Count == 0)
        {
            problem = Escaped(profile.OffTeamsContact) is { } offTeams ? $"{Words.Contact_Problem_NobodyAtAll} {Words.Request_OffTeams.With(offTeams)}" : Words.Contact_Problem_NobodyAtAll;
        }

        return draft.At switch
        {
            ContactStep.Advisor => Advisor(draft, choices, profile, problem, token),
            ContactStep.Channel => Channel(draft, choices, problem, token),
            ContactStep.Times => Times(draft, choices, problem, token),
            ContactStep.Options => Options(draft, choices, problem, token),
            ContactStep.Review => Review(draft, choices, profile, problem, token),
            _ => Explain(profile, token),
        };
    }

    /// <summary>How to make contact oneself: nothing is stored for it. With whom and with whom not travel in the card's own buttons.</summary>
    public static Card Self(ContactDraft draft, ContactChoices choices, OrganisationProfile profile)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>> { Element.Paragraph(Words.Contact_Self_Text) };
        var fitting = choices.Fitting(draft with { Channel = null, Language = null, Times = [] });
        foreach (var advisor in fitting.Take(MostDirectRoutes))
        {
            elements.Add(Element.Subheading(Element.Plain(advisor.Name)));
            elements.Add(Element.Facts(DirectRoutes(advisor)));
        }

        if (fitting.Count > MostDirectRoutes)
        {
            elements.Add(Element.Paragraph(Words.Contact_Self_More.With(fitting.Count - MostDirectRoutes)));
        }

        if (Escaped(profile.OffTeamsContact) is { } offTeams)
        {
            elements.Add(Element.Paragraph(Words.Contact_Self_OffTeams.With(offTeams)));
        }

        var which = $"{draft.With} {string.Join(',', draft.NotWith)}";
        return CardShell.Make(CardNames.ContactSelf, Words.Contact_Self_Heading, elements, foot: new CardFoot(Home: true, Again: Verbs.ContactStart, Which: which));
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

    private static Card Explain(OrganisationProfile profile, string token) => Question(
        Verbs.ContactExplain,
        Words.Contact_Explain_Heading,
        [
            Element.Paragraph(Words.Contact_Explain_Text1),
            Element.Paragraph(Words.Contact_Explain_Text2.With(profile.KeepOpenDays)),
            Element.Paragraph(Words.Contact_Explain_Text3),
        ],
        problem: null,
        token,
        Words.Contact_Continue);

    private static Card Advisor(ContactDraft draft, ContactChoices choices, OrganisationProfile profile, string? problem, string token)
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
        if (advisors.Count > 0)
        {
            elements.Add(Element.Choices(
                "notwith", Words.Contact_Advisor_NotWith, advisors.Select(advisor => (advisor.Key.Value, advisor.Name)), draft.NotWith, several: true, compact: advisors.Count > MostAdvisorsShown));
            elements.Add(Element.Paragraph(Words.Contact_Advisor_NotWithHidden, subtle: true));
        }

        var isNobody = advisors.Count > 0 && choices.Fitting(draft with { Channel = null, Language = null, Times = [] }).Count == 0;
        return Question(
            Verbs.ContactAdvisor,
            Words.Contact_Advisor_Heading,
            isNobody ? elements.Prepend(Element.Paragraph(DirectRoute(profile))) : elements,
            problem,
            token,
            Words.Contact_Continue,
            isNobody ? [Button.Press(Verbs.InfoAdvisors, Words.Request_Button_Advisors, withInputs: false)] : []);
    }

    private static Card Channel(ContactDraft draft, ContactChoices choices, string? problem, string token)
    {
        var channels = choices.Channels(draft)
            .Select(channel => (ContactAnswers.ValueOf(channel), Spoken.AtStart(Spoken.Channel(channel))))
            .Append((ContactAnswers.SelfChannel, Words.Contact_Channel_Self));
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Choices("channel", Words.Contact_Channel_Label, channels, draft.Channel is null ? null : [draft.Channel]),
        };
        if (choices.Channels(draft).Contains(ContactChannel.Phone))
        {
            elements.Add(Element.Phone("phone", Words.Contact_Channel_Phone, draft.Phone));
        }

        return Question(Verbs.ContactChannel, Words.Contact_Channel_Heading, elements, problem, token, Words.Contact_Continue);
    }

    private static Card Times(ContactDraft draft, ContactChoices choices, string? problem, string token)
    {
        var question = choices.TimesQuestion(draft);
        return Question(
            Verbs.ContactTimes,
            Words.Contact_Times_Heading,
            [Element.Paragraph(question.WithClock(Words.Contact_Times_Text)), question.Choices(draft.Times)],
            problem,
            token,
            Words.Contact_Continue);
    }

    private static Card Options(ContactDraft draft, ContactChoices choices, string? problem, string token)
    {
        var languages = choices.Languages(draft);
        var chosen = draft.Language ?? (languages.Contains(Words.Language_Code, StringComparer.Ordinal) ? Words.Language_Code : languages.Count > 0 ? languages[0] : null);
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Choices("language", Words.Contact_Options_Language, languages.Select(code => (code, Spoken.Language(code))), chosen is null ? null : [chosen]),
        };
        if (draft.ChannelOrNull() is ContactChannel.Phone)
        {
            elements.Add(Element.Choices(
                "voicemail", Words.Contact_Options_Voicemail, [("no", Words.Contact_No), ("yes", Words.Contact_Yes)], [draft.MayLeaveMessage == true ? "yes" : "no"]));
        }

        return Question(Verbs.ContactOptions, Words.Contact_Options_Heading, elements, problem, token, Words.Contact_Continue);
    }

    private static Card Review(ContactDraft draft, ContactChoices choices, OrganisationProfile profile, string? problem, string token)
    {
        var elements = new List<IReadOnlyDictionary<string, object?>>
        {
            Element.Paragraph(Words.Contact_Review_Text1.With(Promise(draft, choices, profile))),
            Element.Facts(Summary(draft, choices)),
            Element.Paragraph(Words.Contact_Review_Text2.With(profile.KeepOpenDays)),
        };
        if (problem is not null)
        {
            elements.Add(Element.Problem(problem));
        }

        var isNobody = !choices.SomebodyCould(draft);
        if (isNobody)
        {
            elements.Add(Element.Paragraph(DirectRoute(profile)));
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
                .. isNobody ? new[] { Button.Press(Verbs.InfoAdvisors, Words.Request_Button_Advisors, withInputs: false) } : [],
            ],
            new CardFoot(Back: true, Again: Verbs.ContactStart, Token: token));
    }

    private static string Promise(ContactDraft draft, ContactChoices choices, OrganisationProfile profile) =>
        Spoken.Day(choices.Calendar.AddWorkingDays(choices.PromiseFrom(draft, profile.ResponseWorkingDays), profile.ResponseWorkingDays));

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
        if (advisor.Phone is { } phone)
        {
            yield return (Words.Contact_Self_Phone, phone);
        }

        if (advisor.Email is { } email)
        {
            yield return (Words.Contact_Self_Mail, Element.Plain(email));
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

    /// <summary>How to make contact oneself; the list of advisors is always there.</summary>
    private static string DirectRoute(OrganisationProfile profile) => Escaped(profile.OffTeamsContact) is { } offTeams
        ? $"{Words.Request_DirectRoutes} {Words.Request_OffTeams.With(offTeams)}"
        : Words.Request_DirectRoutes;

    private static Card Question(string verb, string heading, Elements elements, string? problem, string token, string next, params Elements further) => CardShell.Make(
        verb,
        heading,
        problem is null ? elements : elements.Prepend(Element.Problem(problem)),
        [Button.Press(verb, next, token, primary: true), .. further],
        new CardFoot(Back: verb != Verbs.ContactExplain, Home: verb == Verbs.ContactExplain, Again: Verbs.ContactStart, Token: token));
}
