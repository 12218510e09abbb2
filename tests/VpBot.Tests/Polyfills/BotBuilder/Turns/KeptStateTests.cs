using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

/// <summary>What a bot puts into state comes back as what it was, also where its declared type leaves that open.</summary>
public sealed class KeptStateTests
{
    private static readonly Dictionary<string, object> Values = new(StringComparer.Ordinal)
    {
        ["a whole number"] = new Box { Any = 5 },
        ["an object"] = new Box { Any = new Square { Side = 2 } },
        ["a list"] = new Box { Any = new List<string> { "x" } },
        ["fields by name"] = new Box { Any = new Dictionary<string, object>(StringComparer.Ordinal) { ["a"] = 1 } },
        ["objects in a list"] = new List<object> { 1, "x", new Square { Side = 2 } },
        ["objects in an array"] = new object[] { 1, new Square { Side = 2 } },
        ["an interface"] = new Box { Shape = new Square { Side = 2 } },
        ["a number that is none"] = new Box { Any = double.NaN },
        ["a node"] = JObject.Parse("""{"a":[1,"x"]}"""),
        ["a node inside"] = new Box { Any = JArray.Parse("[1]") },
        ["what the channel sends as it likes"] = new Activity { Value = new Square { Side = 2 }, ChannelData = 5 },
        ["a dialog of its own"] = new DialogInstance { Id = "a", State = new Dictionary<string, object>(StringComparer.Ordinal) { ["square"] = new Square { Side = 2 }, ["step"] = 1 } },
        ["dialogs of a special kind"] = new NotedState { Note = "x" },
    };

    private readonly MemoryStorage storage = new();

    public static TheoryData<string> Kinds => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_of_the_same_type(string kind)
    {
        var value = Values[kind];

        var kept = await KeepAsync(value);

        kept.ShouldNotBeSameAs(value);
        TypesOf(kept).ShouldBe(TypesOf(value));
        OfficialJson.Write(kept).ShouldBe(OfficialJson.Write(value));
    }

    [Fact]
    public async Task What_can_only_be_added_to_is_filled_again()
    {
        var basket = new Basket();
        basket.Things.Add("x");
        basket.Counts["x"] = 2;

        var kept = (await KeepAsync(basket)).ShouldBeOfType<Basket>();

        kept.Things.ShouldBe(["x"]);
        kept.Counts["x"].ShouldBe(2);
    }

    [Fact]
    public async Task What_changes_behind_an_interface_is_a_change()
    {
        var state = new UserState(storage);
        var property = state.CreateProperty<Box>("box");
        using var turn = new TurnContext(new RecordingAdapter(), new Activity { ChannelId = "test", From = new ChannelAccount("user") });
        var box = await property.GetAsync(turn, () => new Box { Shape = new Square { Side = 1 } });
        await state.SaveChangesAsync(turn);

        ((Square)box.Shape!).Side = 2;
        await state.SaveChangesAsync(turn);

        await state.LoadAsync(turn, force: true);
        (await property.GetAsync(turn)).Shape.ShouldBeOfType<Square>().Side.ShouldBe(2);
    }

    [Fact]
    public async Task An_object_that_is_nothing_else_is_no_hindrance() => (await KeepAsync(new List<object> { new(), 1 })).ShouldBeOfType<List<object>>()[1].ShouldBe(1);

    [Fact]
    public async Task What_holds_itself_is_refused_also_by_the_next_write()
    {
        var knot = new Dictionary<string, object>(StringComparer.Ordinal);
        knot["self"] = knot;

        await Should.ThrowAsync<Exception>(() => KeepAsync(knot));
        await Should.ThrowAsync<Exception>(() => KeepAsync(knot));
        knot["self"] = "loose";
        (await KeepAsync(knot)).ShouldBeOfType<Dictionary<string, object>>()["self"].ShouldBe("loose");
    }

    private async Task<object> KeepAsync(object value)
    {
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["kept"] = value }, CancellationToken.None);
        return (await storage.ReadAsync(["kept"], CancellationToken.None))["kept"];
    }

    private static IEnumerable<Type> TypesOf(object? value) => value switch
    {
        null => [],
        JToken or JsonElement => [value.GetType()],
        Box box => [typeof(Box), .. TypesOf(box.Any), .. TypesOf(box.Shape)],
        Activity activity => [typeof(Activity), .. TypesOf(activity.Value), .. TypesOf(activity.ChannelData)],
        DialogInstance instance => [typeof(DialogInstance), .. instance.State.Values.SelectMany(TypesOf)],
        IDictionary<string, object> fields => [fields.GetType(), .. fields.Values.SelectMany(TypesOf)],
        IEnumerable<object> items => [items.GetType(), .. items.SelectMany(TypesOf)],
        _ => [value.GetType()],
    };

    private interface IShape;

    private sealed class Square : IShape
    {
        public int Side { get; set; }
    }

    private sealed class Box
    {
        public object? Any { get; set; }

        public IShape? Shape { get; set; }
    }

    private sealed class Basket
    {
        public List<string> Things { get; } = [];

        public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);
    }

    private sealed class NotedState : DialogState
    {
        public string? Note { get; set; }
    }
}
