namespace VpBot.Storage.Bodies;

internal sealed record OfferBody(
    int Number, string Advisor, DateTimeOffset Since, DateTimeOffset RemindAt, DateTimeOffset ExpiresAt, string? MessageId, bool Reminded, DateTimeOffset? RemindContactAt = null, bool? ContactReminded = null, bool? Left = null);
