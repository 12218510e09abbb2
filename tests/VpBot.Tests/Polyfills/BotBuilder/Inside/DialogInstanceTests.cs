using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>Whether the official one is empty or null at first differs from release to release.</summary>
public sealed class DialogInstanceTests
{
    [Fact]
    public void An_instance_has_a_state_to_fill() => new DialogInstance().State.ShouldBeEmpty();
}
