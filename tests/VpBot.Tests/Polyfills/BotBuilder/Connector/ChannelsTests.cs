using System.Reflection;
using Microsoft.Bot.Connector;

namespace VpBot.Tests.Polyfills.BotBuilder.Connector;

public sealed class ChannelsTests
{
    [Fact]
    public void Whoever_names_a_channel_that_is_no_more_is_warned() =>
        typeof(Channels).GetFields().Where(field => field.IsDefined(typeof(ObsoleteAttribute))).Select(field => field.Name)
            .ShouldBe(["Cortana", "EnterpriseChannel", "Kaizala", "Kik", "Skypeforbusiness", "Twilio"], ignoreOrder: true);
}
