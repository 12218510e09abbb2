namespace VpBot.Storage.Bodies;

internal sealed record AppointmentBody(int Number, DateTimeOffset At, string State);
