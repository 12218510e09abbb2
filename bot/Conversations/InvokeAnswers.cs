using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace VpBot.Conversations;

/// <summary>Answers an invoke from a place where the SDK's handlers do not run.</summary>
internal static class InvokeAnswers
{
    /// <summary>The activity type by which the SDK passes an invoke's answer to its HTTP response.</summary>
    private const string InvokeResponseType = "invokeResponse";

    /// <summary>Answers the turn's invoke with 200 and this body; does nothing when the turn is no invoke.</summary>
    public static Task AnswerInvokeAsync(this ITurnContext context, object? body, CancellationToken cancellationToken) =>
        context.Activity.Type == ActivityTypes.Invoke
            ? context.SendActivityAsync(new Activity { Type = InvokeResponseType, Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = body } }, cancellationToken)
            : Task.CompletedTask;
}
