namespace VpBot.Dialogs.Calendar;

/// <summary>What an organisation decides for itself about public holidays.</summary>
public sealed record HolidayOptions
{
    /// <summary>In which years 5 May is a day off; Dutch organisations only.</summary>
    public LiberationDay LiberationDay { get; init; } = LiberationDay.LustrumYears;

    /// <summary>Whether Good Friday is a day off; most organisations work.</summary>
    public bool GoodFriday { get; init; }

    /// <summary>Further days off: a Belgian replacement of a holiday on a Sunday, a bridge day.</summary>
    public IReadOnlyCollection<DateOnly> Extra { get; init; } = [];
}
