using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Anything that goes along with a message: a card, a file, markup.</summary>
public class Attachment
{
    public Attachment()
    {
    }

    public Attachment(string contentType = default, string contentUrl = default, object content = default, string name = default, string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    public string ContentType { get; set; }

    public string ContentUrl { get; set; }

    /// <summary>JSON text through <c>ToString()</c> when it came from the channel.</summary>
    [JsonConverter(typeof(AnyJson))]
    public object Content { get; set; }

    public string Name { get; set; }

    public string ThumbnailUrl { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> Unknown { get; set; }
}
