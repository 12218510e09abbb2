using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using VpBot.Conversations;
using VpBot.Dialogs.Contact;

namespace VpBot.Tests.Conversations;

public sealed class DialogStateCodecTests
{
    private static readonly ContactDraft Draft = ContactDraft.Start("q3mzr5w7kx2t") with
    {
        At = ContactStep.Options,
        With = "internal",
        NotWith = ["vp1", "vp2"],
        Channel = "phone",
        Phone = "+31612345678",
        Times = ["2026-11-24/am"],
        FromReview = true,
    };

    [Fact]
    public void A_stack_inside_a_stack_comes_back_as_it_was()
    {
        var inner = new DialogState([new DialogInstance { Id = "inner", State = Map(("draft", Draft), ("empty", null)) }]);
        var state = new DialogState([new DialogInstance
        {
            Id = "outer",
            Version = "1",
            StackIndex = 3,
            State = Map(("dialogs", inner), ("number", 7), ("large", 7_000_000_000), ("yes", true), ("text", "\"quoted\" é"), ("values", Map())),
        }]);

        var read = DialogStateCodec.Read(Write(state)).DialogStack.ShouldHaveSingleItem();

        (read.Id, read.Version, read.StackIndex).ShouldBe(("outer", "1", 3));
        (read.State["number"], read.State["large"], read.State["yes"], read.State["text"]).ShouldBe((7, 7_000_000_000, true, "\"quoted\" é"));
        read.State["values"].ShouldBeOfType<Dictionary<string, object?>>().ShouldBeEmpty();
        var instance = read.State["dialogs"].ShouldBeOfType<DialogState>().DialogStack.ShouldHaveSingleItem();
        (instance.Id, instance.Version, instance.StackIndex).ShouldBe(("inner", null, null));
        instance.State["empty"].ShouldBeNull();
        var draft = instance.State["draft"].ShouldBeOfType<ContactDraft>();
        draft.NotWith.ShouldBe(Draft.NotWith);
        draft.Times.ShouldBe(Draft.Times);
        (draft with { NotWith = Draft.NotWith, Times = Draft.Times }).ShouldBe(Draft);
    }

    [Fact]
    public void What_it_does_not_know_is_refused_before_it_is_stored() => Should.Throw<InvalidOperationException>(() => Write(
        new DialogState([new DialogInstance { Id = "outer", State = Map(("words", new StringBuilder("what somebody told"))) }])));

    [Fact]
    public void What_was_refused_leaves_nothing_in_what_is_written_next()
    {
        var state = new DialogState([new DialogInstance { Id = "outer", State = Map(("draft", Draft)) }]);
        var written = Write(state);

        var refused = new ArrayBufferWriter<byte>();
        Should.Throw<InvalidOperationException>(() => DialogStateCodec.Write(
            new DialogState([new DialogInstance { Id = "outer", State = Map(("draft", Draft), ("words", new object())) }]), refused));

        Encoding.UTF8.GetString(refused.WrittenSpan).ShouldEndWith("\"words\":", customMessage: "what cannot be wiped");
        Write(state).ShouldBe(written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"v\":1,\"state\":{\"$stack\":[]}}")]
    [InlineData("{\"v\":2}")]
    [InlineData("{\"v\":2,\"state\":{}}")]
    [InlineData("{\"v\":2,\"state\":{\"$stack\":{}}}")]
    [InlineData("{\"v\":2,\"state\":{\"$stack\":[{\"id\":\"a\",\"state\":{\"list\":[1]}}]}}")]
    [InlineData("{\"v\":2,\"state\":{\"$stack\":[{\"id\":\"a\",\"other\":1,\"state\":{}}]}}")]
    [InlineData("{\"v\":2,\"state\":{\"$stack\":[{\"id\":\"a\",\"state\":{\"draft\":{\"$draft\":{\"schema\":1,\"id\":\"a\",\"at\":1}}}}]}}")]
    public void What_another_release_wrote_is_said_to_be_so(string state) =>
        Should.Throw<JsonException>(() => DialogStateCodec.Read(Encoding.UTF8.GetBytes(state)));

    private static Dictionary<string, object?> Map(params IEnumerable<(string Name, object? Value)> fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    private static byte[] Write(DialogState state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        DialogStateCodec.Write(state, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
