using VpBot.Dialogs.Calendar;

namespace VpBot.Tests.Calendar;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2008, "2008-03-23")]
    [InlineData(2011, "2011-04-24")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2028, "2028-04-16")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    [InlineData(2285, "2285-03-22")]
    public void Easter_is_where_the_almanac_has_it(int year, string easter) => PublicHolidays.Easter(year).ShouldBe(Examples.Day(easter));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April_in_every_year()
    {
        foreach (var easter in Enumerable.Range(1583, 3000).Select(PublicHolidays.Easter))
        {
            easter.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            easter.ShouldBeInRange(new(easter.Year, 3, 22), new(easter.Year, 4, 25));
        }
    }

    [Theory]
    [InlineData("NL", 2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26")]
    [InlineData("NL", 2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    [InlineData("nl", 2027, "01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26")]
    [InlineData("NL", 2030, "01-01 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26")]
    [InlineData("NL", 2031, "01-01 04-13 04-14 04-26 05-22 06-01 06-02 12-25 12-26")]
    [InlineData("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("be", 2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25")]
    public void The_holidays_of_a_year_are_those_of_the_country(string country, int year, string days) =>
        HolidaysOf(year, PublicHolidays.For(country)).ShouldBe(days);

    [Theory]
    [InlineData(2025, LiberationDay.Always, true)]
    [InlineData(2026, LiberationDay.Always, true)]
    [InlineData(2025, LiberationDay.LustrumYears, true)]
    [InlineData(2026, LiberationDay.LustrumYears, false)]
    [InlineData(2025, LiberationDay.Never, false)]
    public void Liberation_Day_is_off_as_the_organisation_chose(int year, LiberationDay choice, bool off) =>
        PublicHolidays.For("NL", new() { LiberationDay = choice })(new(year, 5, 5)).ShouldBe(off);

    [Fact]
    public void Liberation_Day_is_no_day_off_in_Belgium() =>
        PublicHolidays.For("BE", new() { LiberationDay = LiberationDay.Always })(new(2025, 5, 5)).ShouldBeFalse();

    [Fact]
    public void Ascension_may_fall_on_Liberation_Day() => PublicHolidays.For("NL", new() { LiberationDay = LiberationDay.Never })(new(2016, 5, 5)).ShouldBeTrue();

    [Theory]
    [InlineData("NL")]
    [InlineData("BE")]
    public void Good_Friday_is_off_only_when_chosen(string country)
    {
        PublicHolidays.For(country)(new(2026, 4, 3)).ShouldBeFalse();
        PublicHolidays.For(country, new() { GoodFriday = true })(new(2026, 4, 3)).ShouldBeTrue();
    }

    [Fact]
    public void An_organisation_may_name_further_days_off() =>
        PublicHolidays.For("BE", new() { Extra = [new(2026, 11, 2)] })(new(2026, 11, 2)).ShouldBeTrue();

    [Fact]
    public void Another_country_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => PublicHolidays.For("DE"));

    private static string HolidaysOf(int year, Func<DateOnly, bool> isHoliday) => string.Join(' ', Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
        .Select(new DateOnly(year, 1, 1).AddDays)
        .Where(isHoliday)
        .Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
