using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>The official entities have equality by what is written, but hash by identity.</summary>
public sealed class EntityHashTests
{
    [Fact]
    public void Entities_that_are_equal_have_the_same_hash() => new Entity("clientInfo").GetHashCode().ShouldBe(new Entity("clientInfo").GetHashCode());
}
