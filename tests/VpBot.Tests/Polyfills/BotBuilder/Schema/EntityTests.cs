using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

public sealed class EntityTests
{
    private readonly Entity client = ClientIn("nl-NL");

    [Fact]
    public void Two_that_are_written_alike_are_equal()
    {
        client.Equals(ClientIn("nl-NL")).ShouldBeTrue();
        client.Equals((object)ClientIn("nl-NL")).ShouldBeTrue();
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

    [Fact]
    public void An_entity_of_a_derived_type_is_another() => new Entity("x").Equals((object)new Derived { Type = "x" }).ShouldBeFalse();

    [Fact]
    public void What_an_entity_is_read_as_is_never_itself()
    {
        var copy = client.GetAs<Entity>();
        copy.ShouldNotBeSameAs(client);
        copy.Equals(client).ShouldBeTrue();
    }

    [Fact]
    public void An_entity_may_be_set_by_a_node_and_read_as_a_dictionary()
    {
        var entity = new Entity();
        entity.SetAs(new JObject { ["Name"] = "Esper", ["Type"] = "person" });

        entity.Type.ShouldBe("person");
        entity.GetAs<Dictionary<string, object>>()["Name"].ShouldBe("Esper");
    }

    [Fact]
    public void A_whole_number_keeps_every_digit()
    {
        var entity = new Entity();
        entity.SetAs(new JObject { ["type"] = "numbers", ["whole"] = 9007199254740993, ["real"] = 0.5 });

        var numbers = entity.GetAs<Dictionary<string, object>>();
        numbers["whole"].ShouldBeOfType<long>().ShouldBe(9007199254740993);
        numbers["real"].ShouldBeOfType<double>().ShouldBe(0.5);
    }

    private static Entity ClientIn(string locale)
    {
        var entity = new Entity();
        entity.SetAs(new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = "clientInfo", ["locale"] = locale });
        return entity;
    }

    private sealed class Derived : Entity;
}
