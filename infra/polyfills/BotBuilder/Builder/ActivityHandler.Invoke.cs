using System.Net;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "adaptiveCard/action":
                    var value = ReadAdaptiveCardInvoke(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken));
                case "signin/verifyState" or "signin/tokenExchange":
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException exception)
        {
            return exception.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private static AdaptiveCardInvokeValue ReadAdaptiveCardInvoke(IInvokeActivity activity)
    {
        if (activity.Value is null)
        {
            throw Refusal("BadRequest", "Missing value property");
        }

        if (!AnyJson.IsNode(activity.Value))
        {
            throw Refusal("BadRequest", "Value property is not properly formed");
        }

        AdaptiveCardInvokeValue value;
        try
        {
            value = Usual(activity.Value) ?? AnyJson.As<AdaptiveCardInvokeValue>(activity.Value);
        }
        catch (JsonException)
        {
            throw Refusal("BadRequest", "Value property is not properly formed");
        }

        if (value?.Action is null)
        {
            throw Refusal("BadRequest", "Missing action property");
        }

        return value.Action.Type is "Action.Execute"
            ? value
            : throw Refusal("NotSupported", $"The action '{value.Action.Type}' is not supported.");
    }

    /// <summary>What Teams sends, read from where it stands; null for anything else, which is read with all its rules.</summary>
    private static AdaptiveCardInvokeValue Usual(object value)
    {
        if (value is not JsonElement { ValueKind: JsonValueKind.Object } invoke
            || !invoke.TryGetProperty("action"u8, out var sent) || sent.ValueKind != JsonValueKind.Object || invoke.TryGetProperty("state"u8, out _))
        {
            return null;
        }

        var action = new AdaptiveCardInvokeAction();
        foreach (var field in sent.EnumerateObject())
        {
            switch (field.Value.ValueKind)
            {
                case JsonValueKind.String when field.NameEquals("type"u8): action.Type = field.Value.GetString(); break;
                case JsonValueKind.String when field.NameEquals("id"u8): action.Id = field.Value.GetString(); break;
                case JsonValueKind.String when field.NameEquals("verb"u8): action.Verb = field.Value.GetString(); break;
                case JsonValueKind.Object when field.NameEquals("data"u8): action.Data = field.Value; break;
                default: return null;
            }
        }

        return new AdaptiveCardInvokeValue { Action = action };
    }

    private static InvokeResponseException Refusal(string code, string message) =>
        new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)HttpStatusCode.BadRequest,
            Type = "application/vnd.microsoft.error",
            Value = new Error { Code = code, Message = message },
        });

    /// <summary>Ends an invoke with a status other than success.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode statusCode;
        private readonly object body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            this.statusCode = statusCode;
            this.body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
