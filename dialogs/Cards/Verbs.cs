namespace VpBot.Dialogs.Cards;

/// <summary>
/// The ids of all buttons. A button's <c>id</c> and <c>verb</c> are the same string. People's old cards, automation and
/// tests rely on them: changing one is a breaking change (README, "Interfaces").
/// </summary>
public static class Verbs
{
    public const string ContactStart = "contact.start";
    public const string ContactExplain = "contact.explain";
    public const string ContactAdvisor = "contact.advisor";
    public const string ContactChannel = "contact.channel";
    public const string ContactTimes = "contact.times";
    public const string ContactOptions = "contact.options";
    public const string ContactSend = "contact.send";
    public const string ContactChange = "contact.change";
    public const string ContactDiscard = "contact.discard";

    public const string RequestStatus = "request.status";
    public const string RequestWithdraw = "request.withdraw";
    public const string RequestNoContact = "request.nocontact";
    public const string RequestOther = "request.other";
    public const string RequestTimes = "request.times";
    public const string RequestClose = "request.close";
    public const string RequestAgree = "request.agree";
    public const string RequestRefuse = "request.refuse";
    public const string RequestHandOver = "request.handover";
    public const string RequestStay = "request.stay";

    public const string OfferAccept = "offer.accept";
    public const string OfferDecline = "offer.decline";
    public const string OfferPropose = "offer.propose";
    public const string OfferHandOver = "offer.handover";
    public const string AdvisorAway = "advisor.away";
    public const string AdvisorBack = "advisor.back";
    public const string AdvisorRequests = "advisor.requests";

    public const string RosterUpload = "roster.upload";
    public const string RosterPublish = "roster.publish";
    public const string RosterDiscard = "roster.discard";
    public const string RosterRollback = "roster.rollback";

    public const string InfoRole = "info.role";
    public const string InfoBoundaries = "info.boundaries";
    public const string InfoLimits = "info.limits";
    public const string InfoBehaviour = "info.behaviour";
    public const string InfoFirstTalk = "info.firsttalk";
    public const string InfoAdvisors = "info.advisors";
    public const string InfoAdvisorsNext = "info.advisors.next";
    public const string InfoAdvisorsPrevious = "info.advisors.previous";
    public const string InfoHelp = "info.help";
    public const string InfoPrivacy = "info.privacy";
    public const string InfoNotSure = "info.notsure";
    public const string InfoIntegrity = "info.integrity";
    public const string InfoKinds = "info.kinds";
    public const string InfoAfter = "info.after";
    public const string InfoAboutMe = "info.aboutme";
    public const string InfoWitness = "info.witness";
    public const string InfoManager = "info.manager";
    public const string InfoBecoming = "info.becoming";
    public const string InfoHelpIllness = "info.help.illness";
    public const string InfoHelpPrivate = "info.help.private";
    public const string InfoHelpDebts = "info.help.debts";
    public const string InfoHelpPay = "info.help.pay";
    public const string InfoHelpConflict = "info.help.conflict";
    public const string InfoHelpReorganisation = "info.help.reorganisation";
    public const string InfoHelpDiscrimination = "info.help.discrimination";
    public const string InfoHelpWrongdoing = "info.help.wrongdoing";
    public const string InfoHelpCrime = "info.help.crime";
    public const string InfoHelpHome = "info.help.home";
    public const string InfoHelpSexual = "info.help.sexual";

    public const string NavHome = "nav.home";
    public const string NavBack = "nav.back";
    public const string NavStop = "nav.stop";
    public const string NavLanguage = "nav.language";
    public const string HelpUrgent = "help.urgent";
    public const string ChatClear = "chat.clear";
}
