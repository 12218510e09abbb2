using VpBot.Dialogs.Cards;

namespace VpBot.Tests.Handoff.Fakes;

/// <summary>A message as it arrived.</summary>
internal sealed record Sent(string Chat, string MessageId, Card Card, bool IsUpdate);
