using System.ComponentModel.DataAnnotations;

namespace VpBot.Handoff;

/// <summary>How requests are offered (<c>Handoff:*</c>). Fractions are for trying things out.</summary>
public sealed class HandoffOptions
{
    /// <summary>How many of an advisor's working hours an offer lasts.</summary>
    [Range(0.0001, 80)]
    public double OfferWorkingHours { get; set; } = 4;

    /// <summary>Within how many working days the employee hears; a fraction counts from the minute of sending.</summary>
    [Range(0.0001, 30)]
    public double PromiseWorkingDays { get; set; } = 2;

    /// <summary>How often what is due is looked up.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:15:00")]
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(15);
}
