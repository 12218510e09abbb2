using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

public sealed class PromptTests
{
    [Fact]
    public async Task It_asks_and_ends_with_the_answer()
    {
        var rig = new DialogRig(new TextPrompt("text"));

        await rig.TurnAsync(dc => dc.PromptAsync("text", Options()));
        var turn = await rig.SayAsync("Anna");

        rig.Said.ShouldBe(["name?"]);
        turn.Result.ShouldBe("Anna");
    }

    [Fact]
    public async Task A_refused_answer_is_asked_for_again_with_the_retry_text()
    {
        var attempts = new List<int>();
        var rig = new DialogRig(new TextPrompt("text", (prompt, _) =>
        {
            attempts.Add(prompt.AttemptCount);
            return Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value.Length > 3);
        }));
        await rig.TurnAsync(dc => dc.PromptAsync("text", Options()));

        (await rig.SayAsync("x")).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await rig.SayAsync("Anna")).Result.ShouldBe("Anna");

        rig.Said.ShouldBe(["name?", "again?"]);
        attempts.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_validator_that_answered_is_not_talked_over()
    {
        var rig = new DialogRig(new TextPrompt("text", async (prompt, cancellationToken) =>
        {
            await prompt.Context.SendActivityAsync("too short", cancellationToken: cancellationToken);
            return false;
        }));
        await rig.TurnAsync(dc => dc.PromptAsync("text", Options()));

        await rig.SayAsync("x");

        rig.Said.ShouldBe(["name?", "too short"]);
    }

    [Fact]
    public async Task Anything_but_a_message_is_no_answer()
    {
        var rig = new DialogRig(new TextPrompt("text"));
        await rig.TurnAsync(dc => dc.PromptAsync("text", Options()));

        (await rig.TurnAsync(dc => dc.ContinueDialogAsync(), null, ActivityTypes.Invoke)).Status.ShouldBe(DialogTurnStatus.Waiting);

        rig.Said.ShouldBe(["name?"]);
    }

    [Fact]
    public async Task Reprompting_asks_with_the_first_text()
    {
        var rig = new DialogRig(new TextPrompt("text"));
        await rig.TurnAsync(dc => dc.PromptAsync("text", Options()));

        await rig.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync();
            return true;
        });

        rig.Said.ShouldBe(["name?", "name?"]);
    }

    [Fact]
    public async Task A_prompt_needs_prompt_options()
    {
        var rig = new DialogRig(new TextPrompt("text"));
        await Should.ThrowAsync<ArgumentException>(rig.BeginAsync("text", "no options"));
    }

    [Fact]
    public async Task What_it_asks_expects_an_answer()
    {
        var options = Options();
        options.Prompt.InputHint = null;
        var rig = new DialogRig(new TextPrompt("text"));
        await rig.TurnAsync(dc => dc.PromptAsync("text", options));
        options.Prompt.InputHint.ShouldBe(InputHints.ExpectingInput);
    }

    [Fact]
    public async Task One_that_has_nothing_to_ask_says_nothing()
    {
        var rig = new DialogRig(new TextPrompt("text"));
        (await rig.TurnAsync(dc => dc.PromptAsync("text", new PromptOptions()))).Status.ShouldBe(DialogTurnStatus.Waiting);
        rig.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void A_prompt_needs_an_id() => Should.Throw<ArgumentNullException>(() => new TextPrompt(" ")).ParamName.ShouldBe("dialogId");

    [Theory]
    [InlineData(ActivityTypes.Message, "7", DialogEvents.ActivityReceived, false)]
    [InlineData(ActivityTypes.Message, "seven", DialogEvents.ActivityReceived, true)]
    [InlineData(ActivityTypes.Invoke, "7", DialogEvents.ActivityReceived, true)]
    [InlineData(ActivityTypes.Message, "7", "custom", true)]
    public async Task Only_a_message_that_is_an_answer_is_kept_from_whoever_began_it(string type, string text, string name, bool told)
    {
        var component = new ListeningComponent(new NumberPrompt());
        var rig = new DialogRig(component);
        await rig.BeginAsync("listening", Options());

        await rig.TurnAsync(dc => dc.EmitEventAsync(name, value: null, bubble: true, fromLeaf: true), text, type);

        component.Heard.ShouldBe(told ? [name] : []);
    }

    [Fact]
    public async Task What_a_validator_is_given_survives_in_stored_state()
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"))
            .Add(new TextPrompt("text", (prompt, _) => Task.FromResult(prompt.Recognized.Value.Length <= ((Limit)prompt.Options.Validations).Letters)));

        await new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), async (context, cancellationToken) =>
        {
            var dc = await dialogs.CreateContextAsync(context, cancellationToken);
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
            {
                var options = Options();
                options.Validations = new Limit { Letters = 4 };
                await dc.PromptAsync("text", options, cancellationToken);
            }
        })
            .Test("hello", "name?").Test("Annabel", "again?").Send("Anna").AssertNoReply(timeout: 1)
            .StartTestAsync();
    }

    [Theory]
    [InlineData(ActivityTypes.Message, "Anna", true)]
    [InlineData(ActivityTypes.Message, null, false)]
    [InlineData(ActivityTypes.Event, "Anna", false)]
    [InlineData("message/special", "Anna", false)]
    public async Task Only_the_text_of_a_message_is_an_answer(string type, string? text, bool succeeds)
    {
        var rig = new DialogRig();

        var recognized = await rig.InContextAsync((context, _) => new OpenTextPrompt().RecognizeAsync(context), text, type);

        (recognized.Succeeded, recognized.Value).ShouldBe((succeeds, succeeds ? text : null));
    }

    [Fact]
    public async Task A_prompt_of_ones_own_recognises_what_it_likes()
    {
        var rig = new DialogRig(new NumberPrompt());
        await rig.TurnAsync(dc => dc.PromptAsync("number", Options()));

        (await rig.SayAsync("seven")).Status.ShouldBe(DialogTurnStatus.Waiting);
        (await rig.SayAsync("7")).Result.ShouldBe(7);
    }

    private static PromptOptions Options() => new() { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("again?") };

    public sealed class Limit
    {
        public int Letters { get; set; }
    }

    private sealed class ListeningComponent : ComponentDialog
    {
        public ListeningComponent(Dialog inner)
            : base("listening") => AddDialog(inner);

        public List<string> Heard { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Heard.Add(e.Name);
            return Task.FromResult(true);
        }
    }

    private sealed class OpenTextPrompt() : TextPrompt("text")
    {
        public Task<PromptRecognizerResult<string>> RecognizeAsync(ITurnContext turnContext) =>
            OnRecognizeAsync(turnContext, new Dictionary<string, object>(StringComparer.Ordinal), Options());
    }

    private sealed class NumberPrompt() : Prompt<int>("number")
    {
        protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
            await turnContext.SendActivityAsync(options.Prompt, cancellationToken);

        protected override Task<PromptRecognizerResult<int>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PromptRecognizerResult<int> { Succeeded = int.TryParse(turnContext.Activity.Text, out var number), Value = number });
    }
}
