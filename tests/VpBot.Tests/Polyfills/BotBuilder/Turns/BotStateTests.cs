using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Moq;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class BotStateTests : IDisposable
{
    private readonly MemoryStorage storage = new();
    private readonly TurnContext turn;

    public BotStateTests() =>
        turn = new TurnContext(new RecordingAdapter(), new Activity
        {
            ChannelId = "test",
            From = new ChannelAccount("user"),
            Conversation = new ConversationAccount(id: "chat"),
        });

    public void Dispose() => turn.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_property_needs_a_name(string? name) =>
        Should.Throw<ArgumentNullException>(() => new UserState(storage).CreateProperty<string>(name!));

    [Fact]
    public void State_needs_storage() => Should.Throw<ArgumentNullException>(() => new ConversationState(null!));

    [Fact]
    public async Task What_was_never_set_is_the_default_of_its_type_or_the_one_that_is_made()
    {
        var state = new UserState(storage);
        (await state.CreateProperty<string>("text").GetAsync(turn)).ShouldBeNull();
        (await state.CreateProperty<int>("number").GetAsync(turn)).ShouldBe(0);
        (await state.CreateProperty<bool>("flag").GetAsync(turn)).ShouldBeFalse();
        var made = state.CreateProperty<string>("made");
        (await made.GetAsync(turn, () => "default")).ShouldBe("default");
        (await made.GetAsync(turn, () => "another")).ShouldBe("default");
    }

    [Fact]
    public async Task It_is_read_once_a_turn_and_written_only_when_it_changed()
    {
        var counted = new Mock<IStorage>();
        counted.Setup(keeper => keeper.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Dictionary<string, object>(StringComparer.Ordinal));
        var state = new UserState(counted.Object);
        var property = state.CreateProperty<string>("text");

        await state.SaveChangesAsync(turn);
        await property.SetAsync(turn, "one");
        await property.SetAsync(turn, "two");
        Counts(reads: 1, writes: 0);
        await state.SaveChangesAsync(turn);
        await state.SaveChangesAsync(turn);
        (await property.GetAsync(turn)).ShouldBe("two");
        Counts(reads: 1, writes: 1);
        await property.DeleteAsync(turn);
        await state.SaveChangesAsync(turn);
        Counts(reads: 1, writes: 2);
        await state.SaveChangesAsync(turn, force: true);
        Counts(reads: 1, writes: 3);
        await state.LoadAsync(turn, force: true);
        Counts(reads: 2, writes: 3);

        void Counts(int reads, int writes)
        {
            counted.Verify(keeper => keeper.ReadAsync(It.IsAny<string[]>(), It.IsAny<CancellationToken>()), Times.Exactly(reads));
            counted.Verify(keeper => keeper.WriteAsync(It.IsAny<IDictionary<string, object>>(), It.IsAny<CancellationToken>()), Times.Exactly(writes));
        }
    }

    [Fact]
    public async Task Conversation_and_user_have_keys_of_their_own()
    {
        await SetAsync(new ConversationState(storage));
        await SetAsync(new UserState(storage));
        var kept = await storage.ReadAsync(["test/conversations/chat", "test/users/user", "other"], CancellationToken.None);
        kept.Keys.ShouldBe(["test/conversations/chat", "test/users/user"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_activity_without_what_the_key_needs_is_refused()
    {
        using var empty = new TurnContext(new RecordingAdapter(), new Activity());
        await Should.ThrowAsync<InvalidOperationException>(() => new ConversationState(storage).LoadAsync(empty));
        await Should.ThrowAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(empty));
    }

    [Fact]
    public async Task The_key_is_asked_for_whenever_state_is_needed()
    {
        var property = await SetAsync(new UserState(storage));
        turn.Activity.From = null;
        await Should.ThrowAsync<InvalidOperationException>(() => property.GetAsync(turn));
    }

    [Fact]
    public async Task Nothing_that_was_set_is_the_default_of_a_type_that_cannot_be_null()
    {
        var state = new UserState(storage);
        await state.CreateProperty<string?>("number").SetAsync(turn, null);
        (await state.CreateProperty<int>("number").GetAsync(turn, () => 5)).ShouldBe(0);
    }

    [Fact]
    public void What_is_refused_is_told_by_the_task()
    {
        var state = new UserState(storage);
        state.DeleteAsync(null!).Exception!.InnerException.ShouldBeOfType<ArgumentNullException>();
        using var empty = new TurnContext(new RecordingAdapter(), new Activity());
        state.DeleteAsync(empty).Exception!.InnerException.ShouldBeOfType<InvalidOperationException>();
        var set = new BotStateSet(new BrokenState(storage));
        set.LoadAllAsync(turn).Exception!.InnerException.ShouldBeOfType<TimeoutException>();
        set.SaveAllChangesAsync(turn).Exception!.InnerException.ShouldBeOfType<TimeoutException>();
    }

    [Fact]
    public async Task Clearing_is_written_when_saved_and_deleting_at_once()
    {
        var state = new UserState(storage);
        var property = await SetAsync(state);

        await state.ClearStateAsync(turn);
        (await property.GetAsync(turn)).ShouldBeNull();
        await state.SaveChangesAsync(turn);
        (await storage.ReadAsync(["test/users/user"], CancellationToken.None)).ShouldContainKey("test/users/user");

        await state.DeleteAsync(turn);
        (await storage.ReadAsync(["test/users/user"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Middleware_saves_at_the_end_of_a_turn()
    {
        var state = new ConversationState(storage);
        var turns = state.CreateProperty<int>("turns");
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));

        await new TestFlow(adapter, async (context, cancellationToken) =>
        {
            var count = await turns.GetAsync(context, () => 0, cancellationToken) + 1;
            await turns.SetAsync(context, count, cancellationToken);
            await context.SendActivityAsync($"turn {count}", cancellationToken: cancellationToken);
        })
            .Send("a").AssertReply("turn 1")
            .Send("b").AssertReply("turn 2")
            .StartTestAsync();
    }

    [Fact]
    public async Task What_is_changed_in_place_is_kept_from_turn_to_turn_and_only_when_saved()
    {
        var notes = new UserState(storage).CreateProperty<Note>("note");
        await new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(new UserState(storage))), async (context, cancellationToken) =>
        {
            var note = await notes.GetAsync(context, () => new Note(), cancellationToken);
            note.Lines = [.. note.Lines, context.Activity.Text];
            await context.SendActivityAsync(string.Join('/', note.Lines), cancellationToken: cancellationToken);
        })
            .Test("a", "a").Test("b", "a/b").Test("c", "a/b/c")
            .StartTestAsync();
    }

    [Fact]
    public async Task What_is_changed_after_it_was_saved_is_not_in_storage()
    {
        var state = new UserState(storage);
        var notes = state.CreateProperty<Note>("note");
        var note = await notes.GetAsync(turn, () => new Note { Lines = ["kept"] });
        await state.SaveChangesAsync(turn);
        note.Lines = ["changed"];
        await state.LoadAsync(turn, force: true);
        (await notes.GetAsync(turn)).Lines.ShouldBe(["kept"]);
    }

    [Fact]
    public async Task Fields_are_state_too_and_scalars_of_any_type_stay_what_they_are()
    {
        var state = new UserState(storage);
        var loose = state.CreateProperty<Loose>("loose");
        var made = await loose.GetAsync(turn, () => new Loose { Text = "kept" });
        made.Anything["text"] = "any";
        await state.SaveChangesAsync(turn);
        await state.LoadAsync(turn, force: true);
        var kept = await loose.GetAsync(turn);
        (kept.Text, kept.Anything["text"]).ShouldBe(("kept", "any"));
    }

    [Fact]
    public async Task Two_states_of_one_kind_share_what_a_turn_read()
    {
        await SetAsync(new UserState(storage));
        (await new UserState(storage).CreateProperty<string>("text").GetAsync(turn)).ShouldBe("kept");
    }

    [Fact]
    public async Task Storage_keeps_types_and_gives_store_items_a_tag_that_changes()
    {
        await WriteAsync(new Item { Count = 1 });
        var first = await ReadAsync();
        first.Count.ShouldBe(1);
        first.ETag.ShouldNotBeNullOrEmpty();

        await WriteAsync(first);
        (await ReadAsync()).ETag.ShouldNotBe(first.ETag, StringComparer.Ordinal);
        await Should.ThrowAsync<Exception>(() => WriteAsync(first));
        await Should.ThrowAsync<Exception>(() => WriteAsync(new Item { ETag = string.Empty }));
        await storage.DeleteAsync(["item", "unknown"], CancellationToken.None);
        (await storage.ReadAsync(["item", "unknown"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_item_is_written_only_over_what_was_read()
    {
        await WriteAsync(new Item { ETag = "whatever" });
        (await Should.ThrowAsync<ArgumentException>(() => WriteAsync(new Item { ETag = "of something else" }))).Message.ShouldContain("Etag conflict");
        await WriteAsync(new Item { ETag = "*" });
    }

    [Fact]
    public async Task Storage_needs_keys_and_changes()
    {
        await Should.ThrowAsync<ArgumentNullException>(() => storage.ReadAsync(null!, CancellationToken.None));
        await Should.ThrowAsync<ArgumentNullException>(() => storage.WriteAsync(null!, CancellationToken.None));
        await Should.ThrowAsync<ArgumentNullException>(() => storage.DeleteAsync(null!, CancellationToken.None));
    }

    [Fact]
    public async Task A_scalar_is_read_as_another_kind_of_scalar()
    {
        var state = new UserState(storage);
        (await ReadAsAsync<int>("5")).ShouldBe(5);
        (await ReadAsAsync<int?>(4.5)).ShouldBe(4);
        (await ReadAsAsync<long>(true)).ShouldBe(1);
        (await ReadAsAsync<bool>(2)).ShouldBeTrue();
        (await ReadAsAsync<string>(2.5)).ShouldBe("2.5");
        (await ReadAsAsync<string>(false)).ShouldBe("False");
        await Should.ThrowAsync<FormatException>(() => ReadAsAsync<int>("five"));
        await Should.ThrowAsync<OverflowException>(() => ReadAsAsync<int>(long.MaxValue));

        async Task<T> ReadAsAsync<T>(object value)
        {
            await state.CreateProperty<object>("scalar").SetAsync(turn, value);
            return await state.CreateProperty<T>("scalar").GetAsync(turn);
        }
    }

    [Fact]
    public async Task Storage_keeps_objects_and_no_bare_scalars()
    {
        foreach (object scalar in new object[] { "text", 1, 2.5, true, 'c', Guid.Empty, DateTimeOffset.UnixEpoch, TimeSpan.Zero, DayOfWeek.Friday })
        {
            await Should.ThrowAsync<ArgumentException>(() => storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["scalar"] = scalar }, CancellationToken.None));
        }

        (await storage.ReadAsync(["scalar"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Storage_is_asked_for_a_key_once()
    {
        (await storage.ReadAsync(["item", "item"], CancellationToken.None)).ShouldBeEmpty();
        await WriteAsync(new Item());
        await Should.ThrowAsync<ArgumentException>(() => storage.ReadAsync(["item", "item"], CancellationToken.None));
    }

    private async Task<IStatePropertyAccessor<string>> SetAsync(BotState state)
    {
        var property = state.CreateProperty<string>("text");
        await property.SetAsync(turn, "kept");
        await state.SaveChangesAsync(turn);
        return property;
    }

    [Fact]
    public async Task A_store_item_over_what_was_none_needs_no_tag()
    {
        await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["item"] = new Note() }, CancellationToken.None);
        await WriteAsync(new Item { ETag = "whatever", Count = 2 });
        (await ReadAsync()).Count.ShouldBe(2);
    }

    private Task WriteAsync(Item item) => storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { ["item"] = item }, CancellationToken.None);

    private async Task<Item> ReadAsync() => (await storage.ReadAsync(["item"], CancellationToken.None))["item"].ShouldBeOfType<Item>();

    [Fact]
    public async Task States_that_are_added_later_are_saved_too()
    {
        UserState[] states = [new(storage), new(storage)];
        var middleware = new AutoSaveStateMiddleware(new BotStateSet().Add(states[0]));
        middleware.Add(states[1]).ShouldBeSameAs(middleware);
        middleware.BotStateSet.BotStates.ShouldBe(states);

        await middleware.OnTurnAsync(turn, cancellationToken => states[0].CreateProperty<string>("text").SetAsync(turn, "kept", cancellationToken));

        (await new UserState(storage).CreateProperty<string>("text").GetAsync(Again())).ShouldBe("kept");
        Should.Throw<ArgumentNullException>(() => middleware.Add(null!)).ParamName.ShouldBe("botState");

        TurnContext Again() => new(turn.Adapter, turn.Activity);
    }

    private sealed class Note
    {
        public string[] Lines { get; set; } = [];
    }

    private sealed class Loose
    {
#pragma warning disable CA1051, SA1401 // A field on purpose.
        public string Text = string.Empty;
#pragma warning restore CA1051, SA1401

        public Dictionary<string, object> Anything { get; set; } = new(StringComparer.Ordinal);
    }

    private sealed class BrokenState(IStorage storage) : BotState(storage, nameof(BrokenState))
    {
        public override Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) => throw new TimeoutException();

        public override Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) => throw new TimeoutException();

        protected override string GetStorageKey(ITurnContext turnContext) => nameof(BrokenState);
    }

    private sealed class Item : IStoreItem
    {
        public int Count { get; set; }

        public string ETag { get; set; } = string.Empty;
    }
}
