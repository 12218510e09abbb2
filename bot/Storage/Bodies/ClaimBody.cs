namespace VpBot.Storage.Bodies;

internal sealed record ClaimBody(string By, DateTimeOffset Until);
