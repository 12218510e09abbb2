namespace VpBot.Storage.Bodies;

internal sealed record EffectBody(string Kind, int Number, string? Advisor, string? MessageId, string? News);
