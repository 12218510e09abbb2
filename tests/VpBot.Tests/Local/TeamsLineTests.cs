using System.Text.Json.Nodes;
using VpBot.Local.Parts;

namespace VpBot.Tests.Local;

public sealed class TeamsLineTests
{
    [Fact]
    public void The_language_becomes_that_of_the_person_and_nothing_else_changes()
    {
        const string Before = """
            {"type":"invoke","locale":"en-US","text":"blijft","entities":[{"type":"clientInfo","locale":"en-US","country":"US"},{"type":"mention"}]}
            """;

        var after = TeamsLine.WithLocale(Before, "nl-NL");

        JsonNode.DeepEquals(JsonNode.Parse(after), JsonNode.Parse("""
            {"type":"invoke","locale":"nl-NL","text":"blijft","entities":[{"type":"clientInfo","locale":"nl-NL","country":"NL"},{"type":"mention"}]}
            """)).ShouldBeTrue(after);
    }

    [Fact]
    public void An_activity_without_a_language_stays_without() =>
        TeamsLine.WithLocale("""{"type":"conversationUpdate"}""", "nl-NL").ShouldBe("""{"type":"conversationUpdate"}""");

    [Fact]
    public void The_Playgrounds_empty_knock_passes() => TeamsLine.WithLocale("", "nl-NL").ShouldBe("");
}
