using System.Globalization;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Requests;

/// <summary>
/// Puts an agreed moment into somebody's own calendar. A calendar is often shared: the subject says nothing, and nobody is invited.
/// A link cannot mark a meeting as private, so the card asks for that.
/// </summary>
internal static class AppointmentLink
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    public static IReadOnlyDictionary<string, object?> Button(Appointment appointment) => Cards.Button.Open(Words.Appointment_Calendar, new Uri(
        $"https://teams.microsoft.com/l/meeting/new?subject={Uri.EscapeDataString(Words.Appointment_Subject)}&startTime={Written(appointment.At)}&endTime={Written(appointment.At + Length)}"));

    private static string Written(DateTimeOffset moment) =>
        Uri.EscapeDataString(moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
}
