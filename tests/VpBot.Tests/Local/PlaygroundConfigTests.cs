using System.Text.Json.Nodes;
using VpBot.Local.Parts;
using VpBot.Local.Personas;

namespace VpBot.Tests.Local;

public sealed class PlaygroundConfigTests
{
    [Fact]
    public void Everybody_has_five_colleagues_as_the_Playground_wants() =>
        Cast.All.ShouldAllBe(persona => Config(persona)["users"]!.AsArray().Count == 5);

    [Fact]
    public void Nobody_shares_an_id_with_anybody() =>
        Cast.All.SelectMany(persona => new[] { (string)Config(persona)["currentUser"]!["id"]!, (string)Config(persona)["personalChat"]!["id"]! }
                .Concat(Config(persona)["users"]!.AsArray().Select(user => (string)user!["id"]!)))
            .ShouldBeUnique(StringComparer.Ordinal);

    [Fact]
    public void Everybody_is_in_the_same_tenant() =>
        Cast.All.Select(persona => (string)Config(persona)["tenantId"]!).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();

    private static JsonNode Config(Persona persona) => JsonNode.Parse(PlaygroundConfig.For(persona))!;
}
