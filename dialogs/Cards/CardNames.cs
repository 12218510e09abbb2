namespace VpBot.Dialogs.Cards;

/// <summary>
/// The names of cards that are not also a button's id. A card's name is the <c>id</c> of its heading element; cards opened
/// by a button of the same meaning (every <c>info.*</c>, every contact step, <c>help.urgent</c>) carry that button's id.
/// </summary>
public static class CardNames
{
    public const string Home = "home";
    public const string TooMuch = "toomuch";
    public const string Stopped = "stopped";
    public const string Trouble = "trouble";

    public const string ContactReview = "contact.review";
    public const string ContactSelf = "contact.self";
    public const string ContactSent = "contact.sent";
    public const string RequestMoved = "request.moved";
    public const string RequestWithdrawn = "request.withdrawn";

    public const string Offer = "offer";
    public const string OfferAccepted = "offer.accepted";
    public const string OfferOver = "offer.over";
    public const string OfferReleased = "offer.released";
    public const string OfferNews = "offer.news";
    public const string OfferReminder = "offer.reminder";
    public const string AdvisorHome = "advisor.home";
    public const string AdvisorWelcome = "advisor.welcome";

    public const string RosterHome = "roster.home";
    public const string RosterReport = "roster.report";
    public const string RosterPreview = "roster.preview";
    public const string RosterPublished = "roster.published";
}
