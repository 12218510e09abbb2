using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Opaque and of one bot: the same person has another id for another bot.</summary>
    public string Id { get; set; }

    public string Name { get; set; }

    /// <summary>Entra object id; null where the channel does not tell it.</summary>
    public string AadObjectId { get; set; }

    public string Role { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> Unknown { get; set; }
}
