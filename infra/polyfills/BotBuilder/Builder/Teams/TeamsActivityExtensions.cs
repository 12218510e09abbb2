using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams adds to activities.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>Has Teams announce the message in the activity feed. Channel data of another type is replaced.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => activity.TeamsNotifyUser(alertInMeeting: false);

    /// <param name="activity">The message.</param>
    /// <param name="alertInMeeting">In the meeting whose chat it is sent to, and then not in the activity feed.</param>
    /// <param name="externalResourceUrl">What the meeting shows.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string externalResourceUrl = null)
    {
        if (activity.ChannelData is not TeamsChannelData data)
        {
            data = new TeamsChannelData();
            activity.ChannelData = data;
        }

        data.Notification = new NotificationInfo { Alert = !alertInMeeting, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl };
    }
}
