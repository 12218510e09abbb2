namespace VpBot.Dialogs.Requests;

/// <summary>A moment for the first contact, proposed by the advisor who accepted. Says when, never about what.</summary>
/// <param name="Number">1 for the first proposal of a request, then rising; an old card carries an old one.</param>
/// <param name="At">When.</param>
/// <param name="State">What came of it.</param>
public sealed record Appointment(int Number, DateTimeOffset At, AppointmentState State = AppointmentState.Proposed)
{
    /// <summary>Whether the employee may still answer, or take their answer back.</summary>
    public bool Stands => State is AppointmentState.Proposed or AppointmentState.Agreed;
}
