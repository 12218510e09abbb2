using VpBot.Dialogs.Cards;

namespace VpBot.Tests.Cards;

public sealed class FieldsTests
{
    [Fact]
    public void Fields_stand_in_the_order_in_which_they_were_set_and_one_without_a_value_is_left_out()
    {
        var fields = new Fields(1) { ["type"] = "TextBlock", ["id"] = null, ["wrap"] = true, ["text"] = "a" };

        fields.Select(pair => $"{pair.Key}={pair.Value}").ShouldBe(["type=TextBlock", "wrap=True", "text=a"]);
        fields.Keys.ShouldBe(["type", "wrap", "text"]);
        fields.Values.ShouldBe(["TextBlock", true, "a"]);
        (fields[2].Key, fields.Count).ShouldBe(("text", 3));
    }

    [Fact]
    public void A_field_that_is_set_again_keeps_its_place()
    {
        var fields = new Fields(2) { ["a"] = 1, ["b"] = 2 };
        fields["a"] = 3;

        fields.Select(pair => $"{pair.Key}={pair.Value}").ShouldBe(["a=3", "b=2"]);
    }

    [Fact]
    public void A_field_that_is_not_there_is_said_not_to_be()
    {
        var fields = new Fields(4) { ["a"] = 1 };

        (fields.ContainsKey("a"), fields.ContainsKey("b"), fields.TryGetValue("b", out _)).ShouldBe((true, false, false));
        Should.Throw<KeyNotFoundException>(() => fields["b"]);
        Should.Throw<IndexOutOfRangeException>(() => fields[1]);
    }
}
