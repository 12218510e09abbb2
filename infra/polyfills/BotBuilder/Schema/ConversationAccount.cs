using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation that an activity belongs to.</summary>
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(bool? isGroup = default, string conversationType = default, string id = default, string name = default, string aadObjectId = default, string role = default, string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    /// <summary>On Teams: personal, groupChat or channel.</summary>
    public string ConversationType { get; set; }

    public string Id { get; set; }

    public string Name { get; set; }

    public string AadObjectId { get; set; }

    public string Role { get; set; }

    public string TenantId { get; set; }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> Unknown { get; set; }
}
