using System.ComponentModel.DataAnnotations;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>How long requests are kept (<c>Retention:*</c>).</summary>
public sealed class RetentionOptions
{
    /// <summary>Days after sending that a request which nobody accepted is removed.</summary>
    [Range(1, 60)]
    public double OpenRequestDays { get; set; } = 30;

    /// <summary>Days after accepting that a request is removed.</summary>
    [Range(1, 60)]
    public double AcceptedDays { get; set; } = 14;

    /// <summary>Hours after the end that the last row is removed; less than a day with the time that a sweep takes.</summary>
    [Range(0.001, 23)]
    public double RemoveAfterEndHours { get; set; } = 12;

    /// <summary>The same as the rules of a request take it.</summary>
    public RequestLimits Limits() => new(TimeSpan.FromDays(OpenRequestDays), TimeSpan.FromDays(AcceptedDays))
    {
        RemoveAfterEnd = TimeSpan.FromHours(RemoveAfterEndHours),
    };
}
