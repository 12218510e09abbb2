namespace VpBot.Dialogs.Calendar;

/// <summary>A part of one day on the clock.</summary>
/// <param name="Start">Included.</param>
/// <param name="End">Excluded; after <paramref name="Start"/>.</param>
public readonly record struct TimeSlot(TimeOnly Start, TimeOnly End);
