using VpBot.Dialogs.Cards;

namespace VpBot.Tests.Cards;

public sealed class SubjectTests
{
    [Fact]
    public void What_a_token_held_is_read_as_it_was_written()
    {
        var subject = new Subject(Subject.DraftKind, "abc", 7);

        Subject.Parse(subject.ToString(), Subject.DraftKind).ShouldBe(subject);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("draft")]
    [InlineData("draft:abc")]
    [InlineData("draft:abc:")]
    [InlineData("draft::7")]
    [InlineData("draft:abc:x")]
    [InlineData("draft:abc:7:8")]
    [InlineData("draft:abc:7:8:9")]
    [InlineData("offer:abc:7")]
    [InlineData("drafts:abc:7")]
    public void Anything_else_is_about_nothing(string? text) => Subject.Parse(text, Subject.DraftKind).ShouldBeNull();
}
