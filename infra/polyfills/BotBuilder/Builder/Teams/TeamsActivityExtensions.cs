using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams adds to activities.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Has Teams announce the message in the activity feed. Channel data of another type is replaced.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.Notify(new NotificationInfo { Alert = true });

    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null) =>
        activity.Notify(new NotificationInfo { Alert = true, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl });

    private static void Notify(this IActivity activity, NotificationInfo notification)
    {
        if (activity.ChannelData is not TeamsChannelData data)
        {
            data = new TeamsChannelData();
            activity.ChannelData = data;
        }

        data.Notification = notification;
    }
}
