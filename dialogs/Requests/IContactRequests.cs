using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>Contact requests: sending them, and everything that happens to them later. Every call may be repeated without harm.</summary>
public interface IContactRequests
{
    /// <summary>Stores a request and starts offering it. Sending the same draft again, or with another request open, gives the open one.</summary>
    Task<SentRequest> SendAsync(NewRequest request, Requester requester, CancellationToken cancellationToken);

    /// <summary>The open request of a person; null when there is none.</summary>
    Task<ContactRequest?> OpenOfAsync(Person person, CancellationToken cancellationToken);

    /// <summary>A request; null when it does not exist (any more).</summary>
    Task<ContactRequest?> FindAsync(RequestId id, CancellationToken cancellationToken);

    /// <summary>
    /// The parts of the coming ten working days that the employee may choose when nobody can at the ones they chose, in order: somebody
    /// works then who may still be asked. Empty when there is nobody, and when the request does not exist (any more).
    /// </summary>
    Task<IReadOnlyList<DayPart>> TimesAsync(RequestId id, CancellationToken cancellationToken);

    /// <summary>Lets something happen to a request by the rules of <see cref="RequestRules"/>, once, whoever else is at it; null when the request does not exist (any more).</summary>
    Task<Transition?> ApplyAsync(RequestId id, RequestEvent happened, CancellationToken cancellationToken);

    /// <summary>Who asked, for the advisor who accepted; null for everybody else and when the request ended.</summary>
    Task<Requester?> RevealAsync(RequestId id, AdvisorKey advisor, CancellationToken cancellationToken);

    /// <summary>The open offers and accepted requests of an advisor, oldest first.</summary>
    Task<IReadOnlyList<ContactRequest>> HeldByAsync(AdvisorKey advisor, CancellationToken cancellationToken);
}
