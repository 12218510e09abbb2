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

    [Theory]
    [InlineData(true, false, "type id title data verb fallback", "type id title data")]
    [InlineData(true, true, "type id title data style verb fallback", "type id title data style")]
    [InlineData(false, false, "type id title data associatedInputs verb fallback", "type id title data associatedInputs")]
    [InlineData(false, true, "type id title data associatedInputs style verb fallback", "type id title data associatedInputs style")]
    public void A_button_is_its_fallback_with_another_type_a_verb_and_the_fallback(bool withInputs, bool primary, string fields, string fieldsOfFallback)
    {
        var button = Button.Press(Verbs.ContactSend, "Send", "token", [new("which", null), new("place", "here")], withInputs, primary);
        var fallback = button["fallback"].ShouldBeAssignableTo<IReadOnlyDictionary<string, object?>>()!;

        (string.Join(' ', button.Keys), string.Join(' ', fallback.Keys)).ShouldBe((fields, fieldsOfFallback));
        (button["type"], fallback["type"], button["verb"]).ShouldBe(("Action.Execute", "Action.Submit", Verbs.ContactSend));
        button.Keys.Except(["type", "verb", "fallback"], StringComparer.Ordinal).ShouldAllBe(key => ReferenceEquals(button[key], fallback[key]));
        fallback["data"].ShouldBeAssignableTo<IReadOnlyDictionary<string, object?>>()!.Keys.ShouldBe(["verb", "lang", "token", "place"]);
    }

    [Fact]
    public void An_answer_to_choose_is_a_title_and_a_value()
    {
        var choice = new Choice("By phone", "phone");

        choice.Select(pair => $"{pair.Key}={pair.Value}").ShouldBe(["title=By phone", "value=phone"]);
        Should.Throw<ArgumentOutOfRangeException>(() => choice[2]);
    }
}
