using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Roster;

public sealed class HoursTextTests
{
    [Theory]
    [InlineData("09:00-12:30 13:00-17:00", "09:00-12:30 13:00-17:00")]
    [InlineData("9:00-17:00", "09:00-17:00")]
    [InlineData("9-17", "09:00-17:00")]
    [InlineData("9 – 12.30, 13.00 – 17", "09:00-12:30 13:00-17:00")]
    [InlineData("13:00-17:00;09:00-12:00", "09:00-12:00 13:00-17:00")]
    [InlineData("09:00-12:00 12:00-17:00", "09:00-12:00 12:00-17:00")]
    [InlineData("00:00-23:59", "00:00-23:59")]
    [InlineData("vrij", "")]
    public void Hours_are_read_as_people_write_them(string text, string expected)
    {
        var (slots, problem) = HoursText.Parse(text);

        problem.ShouldBeNull();
        HoursText.Format(slots).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ochtend", RosterProblem.HoursUnreadable)]
    [InlineData("09:00", RosterProblem.HoursUnreadable)]
    [InlineData("09:00-", RosterProblem.HoursUnreadable)]
    [InlineData("09:00-17:00x", RosterProblem.HoursUnreadable)]
    [InlineData("x09:00-17:00", RosterProblem.HoursUnreadable)]
    [InlineData("09:00-12:0013:00-17:00", RosterProblem.HoursUnreadable)]
    [InlineData("09:60-17:00", RosterProblem.HoursUnreadable)]
    [InlineData("09:00-25:00", RosterProblem.HoursUnreadable)]
    [InlineData("18:00-24:00", RosterProblem.HoursUnreadable)]
    [InlineData("2026-09-17", RosterProblem.HoursUnreadable)]
    [InlineData("17:00-09:00", RosterProblem.HoursReversed)]
    [InlineData("09:00-09:00", RosterProblem.HoursReversed)]
    [InlineData("09:00-13:00 12:30-17:00", RosterProblem.HoursOverlap)]
    [InlineData("09:00-17:00 10:00-11:00 12:00-13:00", RosterProblem.HoursOverlap)]
    public void Hours_that_cannot_be_worked_are_refused(string text, RosterProblem expected)
    {
        var (slots, problem) = HoursText.Parse(text);

        problem.ShouldBe(expected);
        slots.ShouldBeEmpty();
    }
}
