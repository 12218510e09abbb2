namespace VpBot.Dialogs.Calendar;

/// <summary>Morning before 12:00, afternoon from 12:00 to 18:00, evening from 18:00.</summary>
public enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}
