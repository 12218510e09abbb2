using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class TeamsNotificationTests
{
    private readonly Activity message = new();

    [Fact]
    public void A_person_is_notified_outside_a_meeting()
    {
        message.TeamsNotifyUser();
        Announced().ShouldBe((true, false, null));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_message_is_announced_either_in_a_meeting_or_outside_it(bool inMeeting, bool outside)
    {
        message.TeamsNotifyUser(inMeeting, "https://resource.test/");
        Announced().ShouldBe((outside, inMeeting, "https://resource.test/"));
    }

    [Fact]
    public void The_rest_of_the_channel_data_stays()
    {
        message.ChannelData = new TeamsChannelData { Team = new TeamInfo { Id = "team" } };
        message.TeamsNotifyUser();
        Data().Team.Id.ShouldBe("team");
    }

    private TeamsChannelData Data() => message.ChannelData.ShouldBeOfType<TeamsChannelData>();

    private (bool? Outside, bool? InMeeting, string? Resource) Announced()
    {
        var notification = Data().Notification;
        return (notification.Alert, notification.AlertInMeeting, notification.ExternalResourceUrl);
    }
}
