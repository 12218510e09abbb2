using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The button that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    public AdaptiveCardInvokeAction()
    {
    }

    public string Type { get; set; }

    public string Id { get; set; }

    public string Verb { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object Data { get; set; }
}
