using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button that is no part of an Adaptive Card.</summary>
public class CardAction
{
    public CardAction()
    {
    }

    public CardAction(string type = default, string title = default, string image = default, string text = default, string displayText = default, object value = default, object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    public string Type { get; set; }

    public string Title { get; set; }

    public string Image { get; set; }

    public string Text { get; set; }

    public string DisplayText { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object Value { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object ChannelData { get; set; }

    public string ImageAltText { get; set; }
}
