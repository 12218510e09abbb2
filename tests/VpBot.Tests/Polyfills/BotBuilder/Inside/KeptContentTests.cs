using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>The content of an attachment comes out of memory as it went in. The official storage gives a node of JSON, with the name of its type among its fields.</summary>
public sealed class KeptContentTests
{
    [Fact]
    public async Task A_card_is_still_a_dictionary()
    {
        var storage = new MemoryStorage();
        var card = new Attachment { Content = new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "AdaptiveCard" } };

        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["kept"] = card }, CancellationToken.None);

        var kept = (await storage.ReadAsync(["kept"], CancellationToken.None))["kept"].ShouldBeOfType<Attachment>();
        kept.ShouldNotBeSameAs(card);
        kept.Content.ShouldBeOfType<Dictionary<string, object>>().ShouldBe((Dictionary<string, object>)card.Content);
    }
}
