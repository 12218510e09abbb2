using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class MessageTests
{
    [Fact]
    public void A_message_accepts_an_answer_unless_it_says_otherwise()
    {
        MessageFactory.Text("hello").InputHint.ShouldBe(InputHints.AcceptingInput);
        MessageFactory.Text("hello", ssml: "<speak/>", inputHint: InputHints.IgnoringInput).ShouldSatisfyAllConditions(
            message => message.Type.ShouldBe(ActivityTypes.Message),
            message => message.Text.ShouldBe("hello"),
            message => message.Speak.ShouldBe("<speak/>"),
            message => message.InputHint.ShouldBe(InputHints.IgnoringInput));
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void An_answer_to_an_invoke_succeeds_with_a_status_of_200_to_299(int status, bool succeeds) =>
        new InvokeResponse { Status = status }.IsSuccessStatusCode().ShouldBe(succeeds);

    [Fact]
    public async Task Any_adapter_continues_a_conversation_by_its_event()
    {
        Activity? seen = null;

        await new RecordingAdapter().ContinueConversationAsync(
            "bot",
            new ConversationReference { Conversation = new ConversationAccount(id: "chat") },
            (context, _) =>
            {
                seen = context.Activity;
                return Task.CompletedTask;
            },
            CancellationToken.None);

        (seen!.Type, seen.Name, seen.Conversation.Id).ShouldBe((ActivityTypes.Event, "ContinueConversation", "chat"));
    }

    [Fact]
    public async Task An_invoke_that_its_handler_answered_by_itself_is_not_answered_again()
    {
        var adapter = new RecordingAdapter();
        using var turn = new TurnContext(adapter, new Activity { Type = ActivityTypes.Invoke, Name = "own" });

        await new AnsweringHandler().OnTurnAsync(turn);

        adapter.Log.ShouldBeEmpty();
        ((InvokeResponse)turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value).Status.ShouldBe(299);
    }

    private sealed class AnsweringHandler : ActivityHandler
    {
        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            turnContext.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity { Value = new InvokeResponse { Status = 299 } });
            return Task.FromResult(new InvokeResponse { Status = 200 });
        }
    }
}
