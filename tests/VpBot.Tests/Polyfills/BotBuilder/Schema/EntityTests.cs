using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

public sealed class EntityTests
{
    private readonly Entity client = ClientIn("nl-NL");

    [Fact]
    public void Two_that_are_written_alike_are_equal()
    {
        client.Equals(ClientIn("nl-NL")).ShouldBeTrue();
        client.Equals((object)ClientIn("nl-NL")).ShouldBeTrue();
        client.GetHashCode().ShouldBe(ClientIn("nl-NL").GetHashCode());
        new Entity().Equals(new Entity()).ShouldBeTrue();
    }

    [Fact]
    public void Another_type_another_value_and_nothing_are_not_equal()
    {
        client.Equals(new Entity("clientInfo")).ShouldBeFalse();
        client.Equals(ClientIn("en-GB")).ShouldBeFalse();
        client.Equals(new Entity("mention")).ShouldBeFalse();
        client.Equals((Entity)null!).ShouldBeFalse();
        client.Equals((object)"clientInfo").ShouldBeFalse();
    }

    private static Entity ClientIn(string locale)
    {
        var entity = new Entity();
        entity.SetAs(new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "clientInfo", ["locale"] = locale });
        return entity;
    }
}
