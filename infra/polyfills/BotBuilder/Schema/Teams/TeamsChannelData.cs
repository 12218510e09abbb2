using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Channel data of Teams.</summary>
public class TeamsChannelData
{
    public TeamsChannelData()
    {
    }

    public TeamsChannelData(ChannelInfo channel = default, string eventType = default, TeamInfo team = default, NotificationInfo notification = default, TenantInfo tenant = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    public ChannelInfo Channel { get; set; }

    public string EventType { get; set; }

    public TeamInfo Team { get; set; }

    public NotificationInfo Notification { get; set; }

    [JsonConverter(typeof(Flat<TenantInfo>))]
    public TenantInfo Tenant { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
