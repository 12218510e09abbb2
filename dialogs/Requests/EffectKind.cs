namespace VpBot.Dialogs.Requests;

/// <summary>What a transition still has to bring about outside the request itself.</summary>
public enum EffectKind
{
    /// <summary>Give the advisor the offer card.</summary>
    SendOffer,

    /// <summary>Remind the advisor of the offer.</summary>
    RemindOffer,

    /// <summary>Turn the advisor's card into one that says nothing any more.</summary>
    NeutraliseCard,

    /// <summary>Turn the advisor's card into the accepted one, or bring that up to date: who, how and when.</summary>
    RevealToAdvisor,

    /// <summary>Tell the advisor who accepted, without a name, that the employee answered.</summary>
    TellAdvisor,

    /// <summary>Tell the advisor who had accepted, without a name, that the request is no longer theirs: a card that empties moves nobody.</summary>
    TellReleased,

    /// <summary>Remind the advisor who accepted, without a name, that the promise is about to end.</summary>
    RemindContact,

    /// <summary>Tell the employee where the request stands, by bringing their card up to date and a neutral message.</summary>
    TellRequester,

    /// <summary>Free the employee for a new request.</summary>
    ForgetRequester,

    /// <summary>Destroy the request's key, so that nobody can read who asked.</summary>
    DestroyKey,
}
