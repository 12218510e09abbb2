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
    public IReadOnlyList<Advisor> Advisors() => able ??= [.. Others().Where(CanTake)];

    /// <summary>Everybody who may be ruled out: also who cannot take a request now, because they may get it later.</summary>
    public IReadOnlyList<Advisor> Excludable() => [.. Others().Where(advisor => advisor.Until is not { } until || today <= until)];

    /// <summary>With whom the person can make contact themself: those in service who are wanted, also who cannot take a request now.</summary>
    public IReadOnlyList<Advisor> Direct(ContactDraft draft) => [.. Others().Where(advisor => advisor.InServiceOn(today) && Wanted(advisor, draft))];

    /// <summary>Those who can take a request and fit what was answered so far.</summary>
    public IReadOnlyList<Advisor> Fitting(ContactDraft draft) => [.. Advisors().Where(advisor => Fits(advisor, draft))];

    /// <summary>Whether nobody fits what was answered before the question that the draft is at.</summary>
    public bool LeavesNobody(ContactDraft draft) => Fitting(draft.At switch
    {
        ContactStep.Times => BeforeTimes(draft),
        ContactStep.Options => BeforeOptions(draft),
        _ => BeforeChannel(draft),
    }).Count == 0;

    /// <summary>The channels that somebody who fits offers, in fixed order.</summary>
    public IReadOnlyList<ContactChannel> Channels(ContactDraft draft)
    {
        var fitting = Fitting(BeforeChannel(draft));
        return [.. Enum.GetValues<ContactChannel>().Where(channel => fitting.Any(advisor => advisor.Channels.Contains(channel)))];
    }

    /// <summary>The parts of the coming ten working days on which somebody who fits works; coming from the review, somebody who speaks the language too.</summary>
    public IReadOnlyList<DayPart> Times(ContactDraft draft) =>
        Calendar.PartsWorked([.. Fitting(BeforeTimes(draft)).Select(advisor => (advisor, Standing(advisor).Away))], Now);

    /// <summary>The question when it is safe, with those parts to choose from.</summary>
    public TimesQuestion TimesQuestion(ContactDraft draft) => new(Times(draft), Calendar.TimeZone, OtherClock);

    /// <summary>The languages that somebody who fits speaks; of more than one it may not matter which, and that comes first.</summary>
    public IReadOnlyList<string> Languages(ContactDraft draft)
    {
        var spoken = Fitting(BeforeOptions(draft)).SelectMany(advisor => advisor.Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return spoken.Count > 1 ? [ContactNeed.AnyLanguage, .. spoken] : spoken;
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

    private static ContactDraft BeforeChannel(ContactDraft draft) => draft with { Channel = null, Language = null, Times = [] };

    private static ContactDraft BeforeTimes(ContactDraft draft) => draft with { Language = draft.FromReview ? draft.Language : null, Times = [] };

    private static ContactDraft BeforeOptions(ContactDraft draft) => draft with { Language = null };

    private IEnumerable<Advisor> Others() => Roster.Advisors.Where(advisor => advisor.ObjectId != Self.ObjectId);

    private bool CanTake(Advisor advisor)
    {
        var standing = Standing(advisor);
        return advisor.InServiceOn(today) && standing.Reachable && standing.Open < advisor.Capacity
            && Works(advisor, standing.Away);
    }

    /// <summary>Whether an advisor works at any moment that is looked at; of whoever is never away their week says it.</summary>
    private bool Works(Advisor advisor, DayRange? away) => away is null && advisor is { From: null, Until: null, Absence.Count: 0 }
        ? !advisor.Week.IsEmpty
        : Calendar.NextMoment(advisor, away, Now, []) is not null;

    private AdvisorStanding Standing(Advisor advisor) => Standings.TryGetValue(advisor.Key, out var standing) ? standing : AdvisorStanding.Unknown(advisor.Key);

    private DateTimeOffset? FirstMoment(ContactDraft draft, IReadOnlyList<DayPart> times) =>
        Fitting(draft with { Times = [] }).Min(advisor => Calendar.NextMoment(advisor, Standing(advisor).Away, Now, times));

    private bool Fits(Advisor advisor, ContactDraft draft) =>
        Wanted(advisor, draft)
        && (draft.ChannelOrNull() is not { } channel || advisor.Channels.Contains(channel))
        && (draft.Language is null or ContactNeed.AnyLanguage || advisor.Languages.Contains(draft.Language, StringComparer.Ordinal))
        && (draft.Times.Count == 0 || Calendar.NextMoment(advisor, Standing(advisor).Away, Now, draft.DayParts()) is not null);

    private static bool Wanted(Advisor advisor, ContactDraft draft) =>
        AdvisorWish.Parse(draft.With).Fits(advisor) && !draft.NotWith.Contains(advisor.Key.Value, StringComparer.Ordinal);
}
