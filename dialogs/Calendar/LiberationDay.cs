namespace VpBot.Dialogs.Calendar;

/// <summary>In which years an organisation is off on 5 May.</summary>
public enum LiberationDay
{
    /// <summary>Every fifth year (2025, 2030), as for the Dutch government and most collective agreements.</summary>
    LustrumYears,

    Always,

    Never,
}
