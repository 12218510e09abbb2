using System.Globalization;
using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Conversations;

/// <summary>Makes the cards that go out without a turn, in the language of whoever reads them.</summary>
internal sealed class HandoffCards(WorkingCalendar calendar, OrganisationProfile profile, ICardTokens tokens, TimeProvider time) : IHandoffCards
{
    public Card Offer(ContactRequest request, Advisor advisor, bool hasOthers, string language) =>
        In(language, () => OfferCards.Offer(request, request.Offer!, advisor, calendar, tokens, time.GetUtcNow(), hasOthers));

    public Card Over(string language) => In(language, () => OfferCards.Over());

    public Card Accepted(ContactRequest request, Requester requester, Advisor advisor, bool hasOthers, string language) =>
        In(language, () => OfferCards.Accepted(request, requester, advisor, calendar, tokens, time.GetUtcNow(), hasOthers));

    public Card ContactReminder(ContactRequest request, string language) => In(language, () => NoticeCards.Reminder(request, tokens, time.GetUtcNow()));

    public Card AdvisorNews(ContactRequest request, string language) => In(language, () => NoticeCards.News(request, tokens));

    public Card Released(ContactRequest request, string language) => In(language, () => NoticeCards.Released(request, tokens));

    public Card Welcome(Advisor advisor, string language) => In(language, () => WelcomeCard.Make(advisor, profile));

    public Card News(ContactRequest request, RequesterNews news, Advisor? advisor, Requester requester, bool hasOthers) => In(
        requester.Language,
        () => StatusCards.News(request, news, advisor?.Name, profile, tokens, time.GetUtcNow(), TimeZoneInfo.TryFindSystemTimeZoneById(requester.Clock ?? "", out var clock) ? clock : null, hasOthers));

    public Card Superseded(string language) => In(language, StatusCards.Superseded);

    /// <summary>Makes a card in a language and leaves the language of the caller as it was.</summary>
    private static Card In(string language, Func<Card> make)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Cultures.Use(Cultures.Choose(language));
        try
        {
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
