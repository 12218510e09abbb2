using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;
using Newtonsoft.Json.Linq;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

/// <summary>What comes back from storage: from one that keeps JSON without its types, and from the one for tests.</summary>
public sealed class StoredStateTests
{
    [Fact]
    public async Task State_that_was_kept_as_JSON_is_read_as_the_types_of_its_properties()
    {
        var storage = new JsonStorage();
        var state = new UserState(storage);
        await SaveAsync(state, turn => state.CreateProperty<string>("text").SetAsync(turn, "kept"));
        await SaveAsync(state, turn => state.CreateProperty<int>("number").SetAsync(turn, 7));
        await SaveAsync(state, turn => state.CreateProperty<string?>("nothing").SetAsync(turn, null));
        await SaveAsync(state, turn => state.CreateProperty<Note>("note").SetAsync(turn, new Note { Text = "é", Lines = { "one" } }));
        await SaveAsync(state, turn => state.CreateProperty<List<Note>>("notes").SetAsync(turn, [new Note { Text = "one" }]));

        using var turn = Turn();
        (await state.CreateProperty<string>("text").GetAsync(turn)).ShouldBe("kept");
        (await state.CreateProperty<int>("number").GetAsync(turn)).ShouldBe(7);
        (await state.CreateProperty<string>("nothing").GetAsync(turn)).ShouldBeNull();
        var note = await state.CreateProperty<Note>("note").GetAsync(turn);
        (note.Text, note.Lines.Single()).ShouldBe(("é", "one"));
        (await state.CreateProperty<List<Note>>("notes").GetAsync(turn)).ShouldHaveSingleItem().Text.ShouldBe("one");
        await state.SaveChangesAsync(turn);
        storage.Writes.ShouldBe(5);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("7")]
    public async Task State_that_is_no_object_is_refused(string json)
    {
        var storage = new Mock<IStorage>();
        storage.Setup(keeper => keeper.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["test/users/user"] = JToken.Parse(json) });
        using var turn = Turn();
        await Should.ThrowAsync<InvalidOperationException>(() => new UserState(storage.Object).LoadAsync(turn));
    }

    [Fact]
    public async Task JSON_in_state_is_a_copy_of_its_own()
    {
        var state = new UserState(new MemoryStorage());
        var property = state.CreateProperty<JObject>("json");
        var kept = new JObject { ["a"] = new JArray(1, "x") };
        await SaveAsync(state, turn => property.SetAsync(turn, kept));
        kept["a"] = "changed";

        using var turn = Turn();
        var read = await property.GetAsync(turn);
        JToken.DeepEquals(read, JObject.Parse("""{"a":[1,"x"]}""")).ShouldBeTrue();
    }

    [Fact]
    public async Task Lists_that_cannot_be_set_are_filled()
    {
        var state = new UserState(new MemoryStorage());
        var property = state.CreateProperty<Note>("note");
        await SaveAsync(state, turn => property.SetAsync(turn, new Note { Lines = { "one", "two" } }));

        using var turn = Turn();
        (await property.GetAsync(turn)).Lines.ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task Every_part_of_state_keeps_its_own_type()
    {
        var state = new UserState(new MemoryStorage());
        var property = state.CreateProperty<Shelf>("shelf");
        await SaveAsync(state, turn => property.SetAsync(turn, new Shelf
        {
            Anything = new Note { Text = "any" },
            Best = new Book { Pages = 7 },
            Things = { new Book { Pages = 8 } },
            ByName = { ["a"] = new List<object> { new Note { Text = "deep" } } },
        }));

        using var turn = Turn();
        var kept = await property.GetAsync(turn);
        kept.Anything.ShouldBeOfType<Note>().Text.ShouldBe("any");
        kept.Best.ShouldBeOfType<Book>().Pages.ShouldBe(7);
        kept.Things.ShouldHaveSingleItem().ShouldBeOfType<Book>().Pages.ShouldBe(8);
        kept.ByName["a"].ShouldBeOfType<List<object>>().ShouldHaveSingleItem().ShouldBeOfType<Note>().Text.ShouldBe("deep");
    }

    [Fact]
    public async Task A_change_of_what_only_the_own_type_has_is_seen()
    {
        var storage = new JsonStorage();
        var state = new UserState(storage);
        using var turn = Turn();
        var book = new Book();
        await state.CreateProperty<Shelf>("shelf").SetAsync(turn, new Shelf { Best = book });
        await state.SaveChangesAsync(turn);

        book.Pages = 7;
        await state.SaveChangesAsync(turn);

        storage.Writes.ShouldBe(2);
    }

    [Fact]
    public async Task State_that_holds_itself_is_refused()
    {
        var state = new UserState(new MemoryStorage());
        var endless = new Shelf();
        endless.Anything = endless;
        await Should.ThrowAsync<Exception>(() => SaveAsync(state, turn => state.CreateProperty<Shelf>("shelf").SetAsync(turn, endless)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public async Task A_number_that_is_none_is_kept(double number)
    {
        var state = new UserState(new MemoryStorage());
        var property = state.CreateProperty<double>("number");
        await SaveAsync(state, turn => property.SetAsync(turn, number));

        using var turn = Turn();
        (await property.GetAsync(turn)).ShouldBe(number);
    }

    private static TurnContext Turn() => new(new RecordingAdapter(), new Activity { ChannelId = "test", From = new ChannelAccount("user") });

    private static async Task SaveAsync(BotState state, Func<ITurnContext, Task> set)
    {
        using var turn = Turn();
        await set(turn);
        await state.SaveChangesAsync(turn);
    }

    private sealed class Note
    {
        public string Text { get; set; } = string.Empty;

        public List<string> Lines { get; } = [];
    }

    private abstract class Thing
    {
        public string Name { get; set; } = string.Empty;
    }

    private sealed class Book : Thing
    {
        public int Pages { get; set; }
    }

    private sealed class Shelf
    {
        public object? Anything { get; set; }

        public Thing? Best { get; set; }

        public IList<Thing> Things { get; set; } = [];

        public Dictionary<string, object> ByName { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>Keeps everything as the JSON of Newtonsoft's, and reads it back as its nodes.</summary>
    private sealed class JsonStorage : IStorage
    {
        private readonly Dictionary<string, string> items = new(StringComparer.Ordinal);

        public int Writes { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(items.ContainsKey).ToDictionary(key => key, key => (object)JObject.Parse(items[key]), StringComparer.Ordinal));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            foreach (var (key, value) in changes)
            {
                items[key] = JObject.FromObject(value).ToString();
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
