using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Contact;

/// <summary>Reads the answers that came with a press. Only what was offered is taken; everything else is a sentence for the person.</summary>
public static class ContactAnswers
{
    /// <summary>The value of the channel that means "I make contact myself".</summary>
    public const string SelfChannel = "self";

    /// <summary>Reads the answer to the question that the draft is at.</summary>
    /// <returns>The draft at the next question; or the same draft with what is wrong.</returns>
    public static (ContactDraft Draft, string? Problem) Read(ContactDraft draft, Press press, ContactChoices choices, OrganisationProfile profile) => draft.At switch
    {
        ContactStep.Explain => ((draft with { LimitsVersion = LimitsText.VersionFor(profile) }).Next(), null),
        ContactStep.Advisor => ReadAdvisor(draft, press, choices),
        ContactStep.Channel => ReadChannel(draft, press, choices, profile.Country),
        ContactStep.Times => ReadTimes(draft, press, choices),
        ContactStep.Options => ReadOptions(draft, press, choices),
        ContactStep.Review => ReadReview(draft, press, choices),
        _ => (draft, null),
    };

    /// <summary>The channel as the roster knows it; null when there is none yet.</summary>
    public static ContactChannel? ChannelOrNull(this ContactDraft draft) => ChannelOf(draft.Channel);

    /// <summary>The language that was answered when it can be chosen; else the one that is read, else the first; null when there is none.</summary>
    internal static string? LanguageOf(ContactDraft draft, IReadOnlyList<string> languages) =>
        draft.Language is { } chosen && languages.Contains(chosen, StringComparer.Ordinal) ? chosen
        : languages.Contains(Words.Language_Code, StringComparer.Ordinal) ? Words.Language_Code
        : languages.Count > 0 ? languages[0]
        : null;

    /// <summary>The wanted parts of days.</summary>
    public static IReadOnlyList<DayPart> DayParts(this ContactDraft draft) => draft.Times.Count == 0 ? [] : [.. draft.Times.Select(DayPart.Parse).OfType<DayPart>()];

    /// <summary>The written form of a channel, as in the list of interfaces.</summary>
    public static string ValueOf(ContactChannel channel) => channel switch
    {
        ContactChannel.TeamsChat => "teamsChat",
        ContactChannel.TeamsCall => "teamsCall",
        ContactChannel.Phone => "phone",
        ContactChannel.AtWork => "atWork",
        _ => "elsewhere",
    };

    /// <summary>The draft as a request.</summary>
    public static NewRequest ToRequest(this ContactDraft draft, ContactChoices choices, OrganisationProfile profile) => new(
        draft.Id,
        AdvisorWish.Parse(draft.With),
        choices.Excluded(draft),
        draft.ChannelOrNull() ?? ContactChannel.TeamsChat,
        draft.DayParts(),
        draft.Language ?? "nl",
        draft.ChannelOrNull() is ContactChannel.Phone ? draft.MayLeaveMessage ?? false : null)
    {
        LimitsVersion = draft.LimitsVersion,
        PromiseFrom = choices.PromiseFrom(draft, profile.ResponseWorkingDays) is var from && from > choices.Now ? from : null,
        FirstSafeDay = choices.FirstSafeDay(draft),
    };

    private static (ContactDraft Draft, string? Problem) ReadAdvisor(ContactDraft draft, Press press, ContactChoices choices)
    {
        var with = press["with"] is { Length: > 0 } given ? given : "any";
        var excludable = Keys(choices.Excludable());
        var notWith = List(press["notwith"]);
        var answered = draft with { NotWith = [.. notWith.Where(excludable.Contains), .. draft.NotWith.Where(key => !excludable.Contains(key))] };
        if ((with is not ("any" or "internal" or "external") && !Keys(choices.Advisors()).Contains(with)) || notWith.Any(key => !answered.NotWith.Contains(key, StringComparer.Ordinal)))
        {
            return (answered, Words.Contact_Problem_NotOffered);
        }

        answered = answered with { With = with };
        if (notWith.Contains(with, StringComparer.Ordinal))
        {
            return (answered, Words.Contact_Problem_SamePerson);
        }

        // When nobody at all can take a request, making contact oneself is still to be chosen.
        return choices.LeavesNobody(answered) && choices.Advisors().Count > 0
            ? (answered, Words.Contact_Problem_NobodyWith)
            : (answered.Next(), null);
    }

    private static (ContactDraft Draft, string? Problem) ReadChannel(ContactDraft draft, Press press, ContactChoices choices, Country country)
    {
        var channel = press["channel"];
        if (channel is SelfChannel)
        {
            return (draft with { Channel = channel, At = ContactStep.Self }, null);
        }

        if (channel.Length == 0)
        {
            return (draft, Words.Contact_Problem_ChooseChannel);
        }

        if (ChannelOf(channel) is not { } chosen || !choices.Channels(draft).Contains(chosen))
        {
            return (draft, Words.Contact_Problem_NotOffered);
        }

        if (chosen is not ContactChannel.Phone)
        {
            return ((draft with { Channel = channel, Phone = null, MayLeaveMessage = null }).Next(), null);
        }

        var answered = draft with { Channel = channel, Phone = null };
        return PhoneNumber.Parse(press["phone"], country.ToString()) is { } phone
            ? ((answered with { Phone = phone.E164 }).Next(), null)
            : (answered, press["phone"].Length == 0 ? Words.Contact_Problem_PhoneMissing : Words.Contact_Problem_Phone);
    }

    private static (ContactDraft Draft, string? Problem) ReadTimes(ContactDraft draft, Press press, ContactChoices choices) =>
        TimesQuestion.IsAny(press) ? ((draft with { Times = [] }).Next(), null)
        : choices.TimesQuestion(draft).Read(press) is { } chosen ? ((draft with { Times = [.. chosen.Select(part => part.ToString())] }).Next(), null)
        : (draft, Words.Contact_Problem_TimesGone);

    private static (ContactDraft Draft, string? Problem) ReadOptions(ContactDraft draft, Press press, ContactChoices choices)
    {
        var languages = choices.Languages(draft);
        var language = press["language"] is { Length: > 0 } given ? given : LanguageOf(draft, languages);
        if (language is null || !languages.Contains(language, StringComparer.Ordinal) || press["voicemail"] is not ("" or "yes" or "no"))
        {
            return (draft, Words.Contact_Problem_NotOffered);
        }

        bool? mayLeaveMessage = draft.ChannelOrNull() is ContactChannel.Phone ? press["voicemail"] is "yes" : null;
        return ((draft with { Language = language, MayLeaveMessage = mayLeaveMessage }).Next(), null);
    }

    private static (ContactDraft Draft, string? Problem) ReadReview(ContactDraft draft, Press press, ContactChoices choices)
    {
        if (press.Verb is Verbs.ContactChange)
        {
            return press["step"] switch
            {
                Verbs.ContactAdvisor => (draft.Change(ContactStep.Advisor), null),
                Verbs.ContactChannel => (draft.Change(ContactStep.Channel), null),
                Verbs.ContactTimes => (draft.Change(ContactStep.Times), null),
                Verbs.ContactOptions => (draft.Change(ContactStep.Options), null),
                _ => (draft, Words.Contact_Problem_ChooseStep),
            };
        }

        return choices.SomebodyCould(draft) ? (draft.Next(), null) : (draft, Words.Contact_Problem_NobodyNow);
    }

    private static ContactChannel? ChannelOf(string? value) => value switch
    {
        "teamsChat" => ContactChannel.TeamsChat,
        "teamsCall" => ContactChannel.TeamsCall,
        "phone" => ContactChannel.Phone,
        "atWork" => ContactChannel.AtWork,
        "elsewhere" => ContactChannel.Elsewhere,
        _ => null,
    };

    private static HashSet<string> Keys(IEnumerable<Advisor> advisors) => advisors.Select(advisor => advisor.Key.Value).ToHashSet(StringComparer.Ordinal);

    private static List<string> List(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
