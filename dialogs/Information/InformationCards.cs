using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Information;

/// <summary>Every card that only informs, in the language of the turn. Showing one stores nothing and asks nothing.</summary>
public static class InformationCards
{
    /// <summary>The verbs that have an information card.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Verbs.InfoRole, Verbs.InfoBoundaries, Verbs.InfoLimits, Verbs.InfoBehaviour, Verbs.InfoIntegrity, Verbs.InfoFirstTalk, Verbs.InfoAfter,
        Verbs.InfoAdvisors, Verbs.InfoKinds, Verbs.InfoPrivacy, Verbs.InfoNotSure, Verbs.InfoAboutMe, Verbs.InfoWitness, Verbs.InfoManager,
        Verbs.InfoBecoming, Verbs.InfoHelp, .. OtherHelpCards.Topics.Select(topic => topic.Verb),
    ];

    /// <summary>Makes the card of a verb; null when the verb has no information card.</summary>
    /// <param name="verb">One of <see cref="All"/>.</param>
    /// <param name="roster">The advisors that employees see now.</param>
    /// <param name="today">The day it is where the organisation is: an advisor not in service then is not shown.</param>
    /// <param name="page">Which page of the advisors, from 1; the nearest one there is.</param>
    public static Card? Make(string verb, OrganisationProfile profile, AdvisorRoster roster, DateOnly today, int page = 1) => verb switch
    {
        Verbs.InfoRole => RoleCards.Role(profile),
        Verbs.InfoBoundaries => RoleCards.Boundaries(profile),
        Verbs.InfoLimits => LimitsCard.Make(profile),
        Verbs.InfoBehaviour => SubjectCards.Behaviour(profile),
        Verbs.InfoIntegrity => SubjectCards.Integrity(profile),
        Verbs.InfoFirstTalk => CourseCards.FirstTalk(),
        Verbs.InfoAfter => CourseCards.After(profile),
        Verbs.InfoAdvisors => AdvisorsCard.Make(profile, roster, today, page),
        Verbs.InfoKinds => RoleCards.Kinds(profile),
        Verbs.InfoPrivacy => PrivacyCard.Make(profile),
        Verbs.InfoNotSure => PersonCards.NotSure(profile),
        Verbs.InfoAboutMe => PersonCards.AboutMe(),
        Verbs.InfoWitness => PersonCards.Witness(),
        Verbs.InfoManager => PersonCards.Manager(),
        Verbs.InfoBecoming => PersonCards.Becoming(profile),
        Verbs.InfoHelp => OtherHelpCards.Overview(),
        _ => OtherHelpCards.Make(verb, profile),
    };
}
