using VpBot.Dialogs.Cards;

namespace VpBot.Dialogs.Intents;

/// <summary>Which button does what a typed text asked for.</summary>
public static class IntentVerbs
{
    /// <summary>The verb of an intent; null for an unknown text, a long one and every crisis, which have cards of their own.</summary>
    public static string? VerbFor(Intent intent) => intent switch
    {
        Intent.Stop => Verbs.NavStop,
        Intent.Urgent => Verbs.HelpUrgent,
        Intent.Home => Verbs.NavHome,
        Intent.Back => Verbs.NavBack,
        Intent.Language => Verbs.NavLanguage,
        Intent.Clear => Verbs.ChatClear,
        Intent.Contact => Verbs.ContactStart,
        Intent.Status => Verbs.RequestStatus,
        Intent.Withdraw => Verbs.RequestWithdraw,
        Intent.NoContact => Verbs.RequestNoContact,
        Intent.Role => Verbs.InfoRole,
        Intent.Boundaries => Verbs.InfoBoundaries,
        Intent.Limits => Verbs.InfoLimits,
        Intent.Behaviour => Verbs.InfoBehaviour,
        Intent.Integrity => Verbs.InfoIntegrity,
        Intent.FirstTalk => Verbs.InfoFirstTalk,
        Intent.After => Verbs.InfoAfter,
        Intent.Advisors => Verbs.InfoAdvisors,
        Intent.Kinds => Verbs.InfoKinds,
        Intent.Privacy => Verbs.InfoPrivacy,
        Intent.NotSure => Verbs.InfoNotSure,
        Intent.AboutMe => Verbs.InfoAboutMe,
        Intent.Witness => Verbs.InfoWitness,
        Intent.Manager => Verbs.InfoManager,
        Intent.Becoming => Verbs.InfoBecoming,
        Intent.Help => Verbs.InfoHelp,
        Intent.HelpIllness => Verbs.InfoHelpIllness,
        Intent.HelpPrivate => Verbs.InfoHelpPrivate,
        Intent.HelpDebts => Verbs.InfoHelpDebts,
        Intent.HelpPay => Verbs.InfoHelpPay,
        Intent.HelpConflict => Verbs.InfoHelpConflict,
        Intent.HelpReorganisation => Verbs.InfoHelpReorganisation,
        Intent.HelpDiscrimination => Verbs.InfoHelpDiscrimination,
        Intent.HelpWrongdoing => Verbs.InfoHelpWrongdoing,
        Intent.HelpCrime => Verbs.InfoHelpCrime,
        Intent.AdvisorRequests => Verbs.AdvisorRequests,
        Intent.Away => Verbs.AdvisorAway,
        Intent.Present => Verbs.AdvisorBack,
        Intent.Roster => Verbs.RosterUpload,
        _ => null,
    };

    /// <summary>Whether the intent is answered with <c>CrisisCard</c>.</summary>
    public static bool IsCrisis(Intent intent) =>
        intent is Intent.CrisisSuicide or Intent.CrisisSuicideSoft or Intent.CrisisDanger or Intent.CrisisSexual or Intent.CrisisHome or Intent.CrisisOther;
}
