namespace VpBot.Dialogs.Requests;

/// <summary>What came of a proposed moment.</summary>
public enum AppointmentState
{
    /// <summary>The employee has not answered yet.</summary>
    Proposed,

    /// <summary>It suits the employee.</summary>
    Agreed,

    /// <summary>It does not suit the employee, or no longer does; the advisor may propose another moment.</summary>
    Refused,

    /// <summary>The moment came before the employee answered.</summary>
    Unanswered,
}
