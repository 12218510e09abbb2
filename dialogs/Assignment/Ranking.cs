using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Assignment;

/// <summary>
/// Who may be offered a request, best first, and why the others may not. Every advisor of the roster is in one of the two. Judged when
/// it is asked for, since mostly only the first of the order is: that costs one look at each advisor and keeps nothing of it.
/// </summary>
public sealed class Ranking
{
    private readonly AdvisorRoster roster;
    private readonly Suitability suitability;

    internal Ranking(AdvisorRoster roster, Suitability suitability) => (this.roster, this.suitability) = (roster, suitability);

    /// <summary>The suitable advisors, best first. The first costs a look at each; only who goes on after it has the others sorted.</summary>
    public IEnumerable<AdvisorKey> Order
    {
        get
        {
            if (Best() is not { } best)
            {
                yield break;
            }

            yield return best.Key;
            foreach (var next in Suitable().Order().Skip(1))
            {
                yield return next.Key;
            }
        }
    }

    /// <summary>Why each of the others is not suitable.</summary>
    public IReadOnlyDictionary<AdvisorKey, WhyNot> Others => roster.Advisors
        .Select(advisor => (advisor.Key, Why: suitability.Judge(advisor, out _)))
        .Where(judged => judged.Why is not null)
        .ToDictionary(judged => judged.Key, judged => judged.Why!.Value);

    private Candidate? Best()
    {
        Candidate? best = null;
        foreach (var candidate in Suitable())
        {
            if (best is not { } other || candidate < other)
            {
                best = candidate;
            }
        }

        return best;
    }

    private IEnumerable<Candidate> Suitable()
    {
        foreach (var advisor in roster.Advisors)
        {
            if (suitability.Judge(advisor, out var candidate) is null)
            {
                yield return candidate;
            }
        }
    }
}
