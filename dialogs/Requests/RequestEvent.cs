using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>Something that happens to a contact request.</summary>
public abstract record RequestEvent
{
    private RequestEvent()
    {
    }

    /// <summary>The next advisor is asked.</summary>
    public sealed record OfferTo(AdvisorKey Advisor, DateTimeOffset RemindAt, DateTimeOffset ExpiresAt) : RequestEvent;

    /// <summary>Nobody who fits can be asked now; perhaps somebody can when they are back.</summary>
    public sealed record NobodyFits(bool SomebodyLater = false) : RequestEvent;

    /// <summary>An advisor takes the request.</summary>
    public sealed record Accept(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>An advisor passes.</summary>
    public sealed record Decline(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>An advisor cannot be reached by the bot.</summary>
    public sealed record CannotReach(AdvisorKey Advisor, int Number) : RequestEvent;

    /// <summary>An advisor is no longer on the roster, or said to be away.</summary>
    public sealed record AdvisorGone(AdvisorKey Advisor) : RequestEvent;

    /// <summary>The clock is looked at: reminder, expiry, missed promise, age.</summary>
    public sealed record TimePasses : RequestEvent;

    /// <summary>The employee takes the request back.</summary>
    public sealed record Withdraw : RequestEvent;

    /// <summary>The employee heard nothing from the advisor who accepted.</summary>
    public sealed record NoContact : RequestEvent;

    /// <summary>The employee wants somebody else to be asked than the person they chose.</summary>
    public sealed record AskSomebodyElse : RequestEvent;

    /// <summary>The advisor who accepted is done; null for the employee, who is.</summary>
    public sealed record Close(AdvisorKey? Advisor) : RequestEvent;

    /// <summary>An effect was carried out.</summary>
    public sealed record Done(Effect Effect, string? MessageId) : RequestEvent;
}
