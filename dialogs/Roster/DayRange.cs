namespace VpBot.Dialogs.Roster;

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
