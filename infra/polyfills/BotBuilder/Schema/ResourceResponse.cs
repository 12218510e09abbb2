using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id under which the channel keeps what was sent.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = default)
    {
        Id = id;
    }

    [JsonConverter(typeof(TextOrNumber))]
    public string Id { get; set; }
}
