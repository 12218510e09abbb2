using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What the channel answers to a new conversation.</summary>
public class ConversationResourceResponse
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string activityId = default, string serviceUrl = default, string id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>Null when no first message was sent.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public string ActivityId { get; set; }

    public string ServiceUrl { get; set; }

    [JsonConverter(typeof(TextOrNumber))]
    public string Id { get; set; }
}
