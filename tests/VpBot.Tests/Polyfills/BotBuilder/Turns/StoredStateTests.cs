using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Moq;
using Newtonsoft.Json.Linq;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

/// <summary>What comes back from a storage that keeps JSON without its types.</summary>
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
