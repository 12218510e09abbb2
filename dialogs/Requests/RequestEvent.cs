using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>Something that happens to a contact request.</summary>
public abstract record RequestEvent
{
    private RequestEvent()
    {
    }

    /// <summary>The next advisor is asked.</summary>
    /// <param name="Advisor">Who.</param>
    /// <param name="RemindAt">When they are reminded of the offer.</param>
    /// <param name="ExpiresAt">When it goes to the next.</param>
    /// <param name="RemindContactAt">When they are reminded of making contact, once they accepted; null for never.</param>
    public sealed record OfferTo(AdvisorKey Advisor, DateTimeOffset RemindAt, DateTimeOffset ExpiresAt, DateTimeOffset? RemindContactAt = null) : RequestEvent;

    /// <summary>Nobody who fits can be asked now.</summary>
    /// <param name="SomebodyLater">Whether somebody can when they are back.</param>
    /// <param name="OtherTimes">Whether somebody could if other times were wanted.</param>
    public sealed record NobodyFits(bool SomebodyLater = false, bool OtherTimes = false) : RequestEvent;

    /// <summary>An advisor takes the request.</summary>
    public sealed record Accept(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>An advisor passes.</summary>
    public sealed record Decline(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>An advisor cannot be reached by the bot.</summary>
    public sealed record CannotReach(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>An advisor is no longer on the roster, or said to be away.</summary>
    public sealed record AdvisorGone(AdvisorKey Advisor) : RequestEvent;

    /// <summary>The advisor who accepted is no longer on the roster.</summary>
    public sealed record AdvisorLeft(AdvisorKey Advisor) : RequestEvent;

    /// <summary>The clock is looked at: reminder, expiry, missed promise, age.</summary>
    public sealed record TimePasses : RequestEvent;

    /// <summary>The employee takes the request back.</summary>
    public sealed record Withdraw : RequestEvent;

    /// <summary>The employee heard nothing from the advisor who accepted.</summary>
    public sealed record NoContact : RequestEvent;

    /// <summary>The employee wants somebody else to be asked than the person they chose.</summary>
    public sealed record AskSomebodyElse : RequestEvent;

    /// <summary>The employee chooses other times, because nobody can at the ones they chose; none for any time.</summary>
    public sealed record ChooseTimes(IReadOnlyList<DayPart> Times) : RequestEvent;

    /// <summary>The advisor who accepted proposes a moment; the number is that of the proposal.</summary>
    public sealed record Propose(AdvisorKey Advisor, int Number, DateTimeOffset At) : RequestEvent;

    /// <summary>The proposed moment suits the employee.</summary>
    public sealed record AcceptProposal(int Number) : RequestEvent;

    /// <summary>The proposed moment does not suit the employee, or no longer does.</summary>
    public sealed record RefuseProposal(int Number) : RequestEvent;

    /// <summary>The advisor who accepted asks whether a colleague may take over; the number is that of the offer.</summary>
    public sealed record AskHandOver(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>The advisor who accepted wants to see the request where the answer to a press would stay in a message that nobody empties.</summary>
    public sealed record ShowAgain(AdvisorKey Advisor) : RequestEvent;

    /// <summary>The employee agrees that a colleague takes over.</summary>
    public sealed record AgreeHandOver(int Number) : RequestEvent;

    /// <summary>The employee stays with the advisor who accepted.</summary>
    public sealed record RefuseHandOver(int Number) : RequestEvent;

    /// <summary>The advisor who accepted is done, and says how it went or not; no advisor for the employee, who is done.</summary>
    public sealed record Close(AdvisorKey? Advisor, ClosingReason? Reason = null) : RequestEvent;

    /// <summary>An effect was carried out.</summary>
    public sealed record Done(Effect Effect, string? MessageId) : RequestEvent;
}
