using VpBot.Dialogs.Calendar;

namespace VpBot.Dialogs.Roster;

/// <summary>One published, immutable version of the roster.</summary>
/// <param name="Version">Rises with every publication; 0 before the first.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Advisors">In the order of the file; those with equal working weeks share one.</param>
public sealed record AdvisorRoster(long Version, DateTimeOffset PublishedAt, IReadOnlyList<Advisor> Advisors)
{
    /// <summary>In the order of the file; those with equal working weeks share one, so that what follows from a week is worked out once.</summary>
    public IReadOnlyList<Advisor> Advisors { get; init => field = SharingWeeks(value); } = SharingWeeks(Advisors);

    /// <summary>Before anything was published.</summary>
    public static AdvisorRoster Empty { get; } = new(0, DateTimeOffset.UnixEpoch, []);

    /// <summary>The advisor with this key; null when not on this version.</summary>
    public Advisor? Find(AdvisorKey key) => Advisors.FirstOrDefault(advisor => advisor.Key == key);

    /// <summary>The advisor who is this person; null when the person is not on this version.</summary>
    public Advisor? FindPerson(Guid objectId) => Advisors.FirstOrDefault(advisor => advisor.ObjectId == objectId);

    private static Advisor[] SharingWeeks(IReadOnlyList<Advisor> advisors)
    {
        var weeks = new HashSet<WorkingWeek>();

        return [.. advisors.Select(advisor => weeks.Add(advisor.Week) || !weeks.TryGetValue(advisor.Week, out var week) ? advisor : advisor with { Week = week })];
    }
}
