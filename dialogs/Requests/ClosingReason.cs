namespace VpBot.Dialogs.Requests;

/// <summary>How it went, as the advisor says when closing. Counted and not kept.</summary>
public enum ClosingReason
{
    /// <summary>There was contact.</summary>
    Contact,

    /// <summary>Contact did not come about.</summary>
    NoContact,

    /// <summary>The advisor pointed the way to somebody else.</summary>
    Referred,
}
