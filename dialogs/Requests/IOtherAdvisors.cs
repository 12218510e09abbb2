namespace VpBot.Dialogs.Requests;

/// <summary>Says whether anybody but the advisor who has a request could take it, now or when they are back: whoever lets the last one go must know.</summary>
public interface IOtherAdvisors
{
    /// <summary>For the employee. True also while it is not yet time to pass the request on, and when it does not exist (any more).</summary>
    Task<bool> AnyAsync(ContactRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// For an advisor, who must not find out whom the employee ruled out or that they are an advisor themself: these count as if they
    /// could. True also when nobody has the request.
    /// </summary>
    Task<bool> SeemAnyAsync(ContactRequest request, CancellationToken cancellationToken);
}
