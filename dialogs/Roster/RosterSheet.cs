namespace VpBot.Dialogs.Roster;

/// <summary>The sheets of a roster file.</summary>
public enum RosterSheet
{
    Advisors,
    Absence,
}
