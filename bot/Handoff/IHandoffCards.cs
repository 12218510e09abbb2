using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>The cards that people get without having asked, in the language of whoever reads them.</summary>
public interface IHandoffCards
{
    /// <summary>The offer of a request: nothing that says who asked. A reminder is the same card again.</summary>
    Card Offer(ContactRequest request, Advisor advisor, bool hasOthers, string language);

    /// <summary>What is left of an offer that is over, or of an accepted request that ended: nothing.</summary>
    Card Over(string language);

    /// <summary>The accepted request: who, how and when. For the advisor who accepted, and nobody else.</summary>
    Card Accepted(ContactRequest request, Requester requester, Advisor advisor, bool hasOthers, string language);

    /// <summary>That the employee of an accepted request answered: nothing that says who asked.</summary>
    Card AdvisorNews(ContactRequest request, string language);

    /// <summary>That the promised day of an accepted request is near: nothing that says who asked.</summary>
    Card ContactReminder(ContactRequest request, string language);

    /// <summary>That a request is no longer with the advisor who had accepted it: nothing that says who asked.</summary>
    Card Released(ContactRequest request, string language);

    /// <summary>The greeting of an advisor whom the roster names for the first time.</summary>
    Card Welcome(Advisor advisor, string language);

    /// <summary>Where the request stands, for the employee.</summary>
    /// <param name="request">The request.</param>
    /// <param name="news">What happened.</param>
    /// <param name="advisor">Who accepted; null before anybody did, and when they left the roster since.</param>
    /// <param name="requester">Who reads it: in their language, by their clock.</param>
    /// <param name="hasOthers">Whether anybody but who accepted could take it.</param>
    Card News(ContactRequest request, RequesterNews news, Advisor? advisor, Requester requester, bool hasOthers);

    /// <summary>What becomes of the employee's card before the last news: that the news is below.</summary>
    Card Superseded(string language);
}
