using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Contact;

/// <summary>What can be chosen at this moment: nothing is offered that nobody can do.</summary>
/// <param name="Roster">The published roster.</param>
/// <param name="Standings">How the advisors stand now.</param>
/// <param name="Calendar">Working time of the organisation.</param>
/// <param name="Self">The person who asks; never their own advisor.</param>
/// <param name="Now">The time.</param>
public sealed record ContactChoices(
    AdvisorRoster Roster,
    IReadOnlyDictionary<AdvisorKey, AdvisorStanding> Standings,
    WorkingCalendar Calendar,
    Person Self,
    DateTimeOffset Now)
{
    /// <summary>The person's own clock; null when it is unknown.</summary>
    public TimeZoneInfo? Clock { get; init; }

    /// <summary>The person's own clock when it shows another time than the organisation's in the days to choose from; null when it does not or is unknown.</summary>
    public TimeZoneInfo? OtherClock => Calendar.OtherClock(Clock, Now);

    /// <summary>Everybody who can take a request now, or when they next work.</summary>
    public IReadOnlyList<Advisor> Advisors() => able ??= [.. Roster.Advisors.Where(CanTake)];

    /// <summary>Everybody who may be ruled out: also who cannot take a request now, because they may get it later.</summary>
    public IReadOnlyList<Advisor> Excludable() => [.. Roster.Advisors.Where(advisor => IsOther(advisor) && (advisor.Until is not { } until || today <= until))];

    /// <summary>With whom the person can make contact themself: those in service who are wanted, also who cannot take a request now.</summary>
    public IReadOnlyList<Advisor> Direct(ContactDraft draft) => [.. Roster.Advisors.Where(advisor => IsOther(advisor) && advisor.InServiceOn(today) && Wanted(advisor, draft))];

    /// <summary>Whether nobody fits what was answered before the question that the draft is at.</summary>
    public bool LeavesNobody(ContactDraft draft) => Fitting(draft, draft.At).Count == 0;

    /// <summary>The channels that somebody who fits offers, in fixed order.</summary>
    public IReadOnlyList<ContactChannel> Channels(ContactDraft draft)
    {
        var offered = new SortedSet<ContactChannel>();
        foreach (var advisor in Fitting(draft, ContactStep.Channel))
        {
            offered.UnionWith(advisor.Channels);
        }

        return [.. offered];
    }

    /// <summary>The parts of the coming ten working days on which somebody who fits works; coming from the review, somebody who speaks the language too.</summary>
    public IReadOnlyList<DayPart> Times(ContactDraft draft) =>
        Calendar.PartsWorked([.. Fitting(draft, ContactStep.Times).Select(advisor => (advisor, Standing(advisor).Away))], Now);

    /// <summary>The question when it is safe, with those parts to choose from.</summary>
    public TimesQuestion TimesQuestion(ContactDraft draft) => new(Times(draft), Calendar.TimeZone, OtherClock);

    /// <summary>The languages that somebody who fits speaks; of more than one it may not matter which, and that comes first.</summary>
    public IReadOnlyList<string> Languages(ContactDraft draft)
    {
        var spoken = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var advisor in Fitting(draft, ContactStep.Options))
        {
            spoken.UnionWith(advisor.Languages);
        }

        return spoken.Count > 1 ? [ContactNeed.AnyLanguage, .. spoken] : [.. spoken];
    }

    /// <summary>Whether somebody can take the request as it is, now or within the wanted times.</summary>
    public bool SomebodyCould(ContactDraft draft) => draft.ChannelOrNull() is { } channel && draft.Language is { } language
        && OfferOrder.CouldTake(
            new ContactNeed(AdvisorWish.Parse(draft.With), Excluded(draft), NoAdvisors, channel, language, draft.DayParts()), Roster, Standings, Calendar, Now);

    /// <summary>From when a promise of so many working days counts: now; or, when nobody who fits works before those are over, when somebody does.</summary>
    public DateTimeOffset PromiseFrom(ContactDraft draft, int workingDays)
    {
        var first = FirstMoment(draft, []);
        return first is { } moment && Calendar.DayOf(moment) > Calendar.AddWorkingDays(Now, workingDays) ? moment : Now;
    }

    /// <summary>The day before which no promise ends: the first on which somebody who fits works within the wanted times; null when these do not matter.</summary>
    public DateOnly? FirstSafeDay(ContactDraft draft) =>
        draft.DayParts() is { Count: > 0 } times && FirstMoment(draft, times) is { } moment ? Calendar.DayOf(moment) : null;

    /// <summary>By when the person hears.</summary>
    public DateOnly PromisedDay(ContactDraft draft, int workingDays)
    {
        var day = Calendar.AddWorkingDays(PromiseFrom(draft, workingDays), workingDays);
        return FirstSafeDay(draft) is { } safe && safe > day ? safe : day;
    }

    /// <summary>With whom not: those chosen, and the person themself when they are an advisor.</summary>
    public IReadOnlySet<AdvisorKey> Excluded(ContactDraft draft)
    {
        var excluded = draft.NotWith.Select(key => new AdvisorKey(key)).ToHashSet();
        if (Roster.FindPerson(Self.ObjectId) is { } self)
        {
            excluded.Add(self.Key);
        }

        return excluded;
    }

    private static readonly HashSet<AdvisorKey> NoAdvisors = [];

    private readonly DateOnly today = Calendar.DayOf(Now);

    private IReadOnlyList<Advisor>? able;

    private bool IsOther(Advisor advisor) => advisor.ObjectId != Self.ObjectId;

    private bool CanTake(Advisor advisor)
    {
        var standing = Standing(advisor);
        return IsOther(advisor) && advisor.InServiceOn(today) && standing.Reachable && standing.Open < advisor.Capacity
            && Works(advisor, standing.Away);
    }

    /// <summary>Whether an advisor works at any moment that is looked at; of whoever is never away their week says it.</summary>
    private bool Works(Advisor advisor, DayRange? away) => away is null && advisor is { From: null, Until: null, Absence.Count: 0 }
        ? !advisor.Week.IsEmpty
        : Calendar.NextMoment(advisor, away, Now, []) is not null;

    private AdvisorStanding Standing(Advisor advisor) => Standings.TryGetValue(advisor.Key, out var standing) ? standing : AdvisorStanding.Unknown(advisor.Key);

    private DateTimeOffset? FirstMoment(ContactDraft draft, IReadOnlyList<DayPart> times) =>
        Fitting(draft with { Times = [] }, ContactStep.Review).Min(advisor => Calendar.NextMoment(advisor, Standing(advisor).Away, Now, times));

    /// <summary>Those who can take a request and fit what was answered before a question; coming back from the review, who speaks the language fits the times.</summary>
    private List<Advisor> Fitting(ContactDraft draft, ContactStep before)
    {
        var channel = before > ContactStep.Channel ? draft.ChannelOrNull() : null;
        var times = before > ContactStep.Times ? draft.DayParts() : [];
        var language = before > ContactStep.Options || (before is ContactStep.Times && draft.FromReview) ? draft.Language : null;

        var fitting = new List<Advisor>(Advisors().Count);
        foreach (var advisor in Advisors())
        {
            if (Wanted(advisor, draft)
                && (channel is not { } wanted || advisor.Offers(wanted))
                && (times.Count == 0 || Calendar.NextMoment(advisor, Standing(advisor).Away, Now, times) is not null)
                && (language is null or ContactNeed.AnyLanguage || advisor.Speaks(language)))
            {
                fitting.Add(advisor);
            }
        }

        return fitting;
    }

    private static bool Wanted(Advisor advisor, ContactDraft draft) =>
        AdvisorWish.Parse(draft.With).Fits(advisor) && !draft.NotWith.Contains(advisor.Key.Value, StringComparer.Ordinal);
}
