namespace VpBot.Dialogs.Calendar;

/// <summary>
/// The public holidays of the Netherlands (rijksoverheid.nl, officiële feestdagen) and Belgium (the ten days of the Royal
/// Decree of 18 April 1974), computed for any year of the Gregorian calendar; King's Day as it has been since 2014.
/// </summary>
public static class PublicHolidays
{
    /// <summary>Tells of each day whether it is a public holiday.</summary>
    /// <param name="country"><c>NL</c> or <c>BE</c>, in any case.</param>
    /// <param name="options">What the organisation decided; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another country.</exception>
    public static Func<DateOnly, bool> For(string country, HolidayOptions? options = null)
    {
        var chosen = options ?? new HolidayOptions();
        var extra = chosen.Extra.ToHashSet();
        Func<DateOnly, bool> national = country.ToUpperInvariant() switch
        {
            "NL" => day => IsDutch(day, chosen.LiberationDay),
            "BE" => IsBelgian,
            _ => throw new ArgumentOutOfRangeException(nameof(country), country, "Only NL and BE have a list of public holidays."),
        };

        return day => national(day) || (chosen.GoodFriday && DaysFromEaster(day) == -2) || extra.Contains(day);
    }

    /// <summary>Easter Sunday of a year, by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, inCentury) = (year / 100, year % 100);
        var corrected = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - corrected + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;

        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static bool IsDutch(DateOnly day, LiberationDay liberationDay) => (day.Month, day.Day) switch
    {
        (1, 1) or (12, 25) or (12, 26) => true,
        (4, 26) when day.DayOfWeek == DayOfWeek.Saturday => true,
        (4, 27) when day.DayOfWeek != DayOfWeek.Sunday => true,
        (5, 5) when liberationDay == LiberationDay.Always || (liberationDay == LiberationDay.LustrumYears && day.Year % 5 == 0) => true,
        _ => DaysFromEaster(day) is 0 or 1 or 39 or 49 or 50,
    };

    private static bool IsBelgian(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 1) or (7, 21) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        _ => DaysFromEaster(day) is 1 or 39 or 50,
    };

    /// <summary>Easter and what moves with it lie between 20 March and 14 June; other days are far from it.</summary>
    private static int DaysFromEaster(DateOnly day) => day.Month is >= 3 and <= 6 ? day.DayNumber - Easter(day.Year).DayNumber : int.MaxValue;
}
