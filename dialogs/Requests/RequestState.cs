namespace VpBot.Dialogs.Requests;

/// <summary>Where a contact request stands.</summary>
public enum RequestState
{
    /// <summary>Sent; nobody has it on offer at this moment.</summary>
    Waiting,

    /// <summary>Offered to one advisor.</summary>
    Offered,

    /// <summary>One advisor took it.</summary>
    Accepted,

    /// <summary>Finished by the advisor or the employee.</summary>
    Closed,

    /// <summary>Taken back by the employee.</summary>
    Withdrawn,

    /// <summary>Nobody is left to offer it to, or the employee must choose before anybody else is asked.</summary>
    Exhausted,
}
