using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Why the channel refused.</summary>
public class Error
{
    public Error()
    {
    }

    public Error(string code = default, string message = default, InnerHttpError innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonConverter(typeof(TextOrNumber))]
    public string Code { get; set; }

    public string Message { get; set; }

    public InnerHttpError InnerHttpError { get; set; }
}
