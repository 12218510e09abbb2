using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class RunDialogTests
{
    private readonly DialogRig rig = new();

    [Fact]
    public async Task It_is_begun_and_then_continued()
    {
        await RunAsync(new Fragile(), "a");
        await RunAsync(new Fragile(), "b");

        rig.Said.ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task A_trace_follows_what_the_dialogs_said()
    {
        await RunAsync(new Fragile(), "a");

        rig.Sent[0].Type.ShouldBe(ActivityTypes.Message);
        var trace = rig.Sent[^1];
        (trace.Type, trace.Name, trace.Label, trace.ValueType).ShouldBe((ActivityTypes.Trace, "BotState", "Bot State", "https://www.botframework.com/schemas/botState"));
    }

    [Fact]
    public async Task The_dialogs_have_the_services_of_the_turn()
    {
        var dialog = new Fragile();
        await RunAsync(dialog, "a", service: "of the turn");
        dialog.Service.ShouldBe("of the turn");
    }

    [Fact]
    public async Task An_error_that_nobody_handles_comes_out()
    {
        var dialog = new Fragile();

        (await Should.ThrowAsync<InvalidOperationException>(RunAsync(dialog, Fragile.Breaks))).Message.ShouldBe("broken");

        dialog.Errors.ShouldHaveSingleItem().Message.ShouldBe("broken");
    }

    [Fact]
    public async Task After_an_error_that_is_handled_the_dialogs_go_on_in_the_same_turn()
    {
        var dialog = new Fragile { OnError = () => true };

        await RunAsync(dialog, Fragile.Breaks);

        dialog.Errors.ShouldHaveSingleItem();
        rig.Said.ShouldBe(["two"]);
    }

    [Fact]
    public async Task An_error_that_cannot_be_told_comes_out_with_the_one_that_came_of_telling()
    {
        var dialog = new Fragile { OnError = () => throw new NotSupportedException("worse") };

        var thrown = await Should.ThrowAsync<AggregateException>(RunAsync(dialog, Fragile.Breaks));

        thrown.InnerExceptions.Select(inner => inner.Message).ShouldBe(["worse", "broken"]);
    }

    [Fact]
    public async Task State_that_is_a_service_of_the_turn_is_saved_at_the_end()
    {
        var storage = new MemoryStorage();

        await RunWithStateAsync(storage, "a", own: true);

        (await storage.ReadAsync(["test/conversations/c", "test/users/u"], CancellationToken.None)).Keys.ShouldBe(["test/conversations/c", "test/users/u"]);
    }

    [Fact]
    public async Task Other_state_is_left_to_the_bot_to_save()
    {
        var storage = new MemoryStorage();

        await RunWithStateAsync(storage, "a", own: false);

        (await storage.ReadAsync(["test/conversations/c", "test/users/u"], CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_saved_after_an_error_that_comes_out()
    {
        var storage = new MemoryStorage();

        await Should.ThrowAsync<InvalidOperationException>(RunWithStateAsync(storage, Fragile.Breaks, own: true));

        (await storage.ReadAsync(["test/conversations/c", "test/users/u"], CancellationToken.None)).ShouldBeEmpty();
    }

    private Task<bool> RunWithStateAsync(IStorage storage, string text, bool own) => rig.InContextAsync(
        async (context, _) =>
        {
            (context.Activity.ChannelId, context.Activity.Conversation.Id, context.Activity.From.Id) = ("test", "c", "u");
            var (conversation, user) = (new ConversationState(storage), new UserState(storage));
            if (own)
            {
                context.TurnState.Add(conversation);
                context.TurnState.Add(user);
            }

            await user.CreateProperty<string>("name").SetAsync(context, "value", CancellationToken.None);
            await new Fragile().RunAsync(context, conversation.CreateProperty<DialogState>("dialogs"), CancellationToken.None);
            return true;
        },
        text);

    private Task<bool> RunAsync(Dialog dialog, string text, string service = "") => rig.InContextAsync(
        async (context, accessor) =>
        {
            context.TurnState.Add("service", service);
            await dialog.RunAsync(context, accessor, CancellationToken.None);
            return true;
        },
        text);

    /// <summary>Says two things, one a turn, unless it is told to break.</summary>
    private sealed class Fragile : ComponentDialog
    {
        public const string Breaks = "break";

        public Fragile()
            : base("fragile") => AddDialog(new WaterfallDialog("steps", [Step("one"), Step("two")]));

        public List<Exception> Errors { get; } = [];

        public string? Service { get; private set; }

        public Func<bool>? OnError { get; init; }

        public override DialogContext CreateChildContext(DialogContext dc)
        {
            Service = dc.Services.Get<string>("service");
            return base.CreateChildContext(dc);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name is not DialogEvents.Error)
            {
                return Task.FromResult(false);
            }

            Errors.Add((Exception)e.Value);
            return Task.FromResult(OnError?.Invoke() == true);
        }

        private static WaterfallStep Step(string text) => async (step, cancellationToken) =>
        {
            if (step.Index == 0 && step.Context.Activity.Text is Breaks)
            {
                throw new InvalidOperationException("broken");
            }

            await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
            return EndOfTurn;
        };
    }
}
