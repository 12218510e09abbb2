using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VpBot.Dialogs.Calendar;
using VpBot.Organisation;

namespace VpBot.Tests.Organisation;

/// <summary>What an organisation sets about its days off is what the calendar counts with.</summary>
public sealed class HolidaySettingsTests
{
    [Theory]
    [InlineData("GoodFriday", "true", "2027-03-26", false)]
    [InlineData("GoodFriday", "false", "2027-03-26", true)]
    [InlineData("LiberationDay", "Always", "2027-05-05", false)]
    [InlineData("LiberationDay", "Never", "2025-05-05", true)]
    [InlineData("LiberationDay", "LustrumYears", "2025-05-05", false)]
    [InlineData("LiberationDay", "LustrumYears", "2027-05-05", true)]
    [InlineData("Extra:0", "2026-12-24", "2026-12-24", false)]
    [InlineData("Extra:0", "2026-12-24", "2026-12-23", true)]
    public void A_day_off_that_is_set_is_no_working_day(string setting, string value, string day, bool works)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Organisation:Name"] = "Voorbeeld BV",
            ["Organisation:OffTeamsContact"] = "030 555 0100",
            ["Organisation:Holidays:" + setting] = value,
        }).Build();

        using var services = new ServiceCollection().AddOrganisation(configuration).BuildServiceProvider();

        services.GetRequiredService<WorkingCalendar>().IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(works);
    }
}
