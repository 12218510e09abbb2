using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>An error of a service behind the channel.</summary>
public class InnerHttpError
{
    public InnerHttpError()
    {
    }

    public InnerHttpError(int? statusCode = default, object body = default)
    {
        StatusCode = statusCode;
        Body = body;
    }

    public int? StatusCode { get; set; }

    [JsonConverter(typeof(AnyJson))]
    public object Body { get; set; }
}
