using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Answer to an <c>adaptiveCard/action</c> invoke: a card, a message or an error, as its type says.</summary>
public class AdaptiveCardInvokeResponse
{
    public AdaptiveCardInvokeResponse()
    {
    }

    public int StatusCode { get; set; }

    public string Type { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object Value { get; set; }
}
