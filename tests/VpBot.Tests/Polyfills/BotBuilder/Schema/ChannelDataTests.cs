using System.Dynamic;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace VpBot.Tests.Polyfills.BotBuilder.Schema;

public sealed class ChannelDataTests
{
    [Fact]
    public void None_is_the_default()
    {
        new Activity().GetChannelData<TeamsChannelData>().ShouldBeNull();
        new Activity().TryGetChannelData<TeamsChannelData>(out var data).ShouldBeFalse();
        data.ShouldBeNull();
    }

    [Fact]
    public void What_is_of_that_type_is_itself()
    {
        var data = new TeamsChannelData { EventType = "x" };
        new Activity { ChannelData = data }.GetChannelData<TeamsChannelData>().ShouldBeSameAs(data);
        new Activity { ChannelData = data }.TryGetChannelData<TeamsChannelData>(out var found).ShouldBeTrue();
        found.ShouldBeSameAs(data);
    }

    [Fact]
    public void A_node_is_read()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"eventType":"x","tenant":{"id":"t"}}""") };
        activity.GetChannelData<TeamsChannelData>().Tenant.Id.ShouldBe("t");
        activity.TryGetChannelData<TeamsChannelData>(out var data).ShouldBeTrue();
        data.EventType.ShouldBe("x");
    }

    [Theory]
    [InlineData("text")]
    [InlineData(7)]
    public void Anything_else_is_not_of_that_type(object value) => NotRead(value);

    [Fact]
    public void A_dictionary_is_not_of_that_type_either() => NotRead(new Dictionary<string, string>(StringComparer.Ordinal));

    [Fact]
    public void An_object_that_grows_is_not_of_that_type_either() => NotRead(new ExpandoObject());

    [Fact]
    public void What_a_bot_reads_may_be_named_and_texts_may_be_said_as_numbers()
    {
        var activity = new Activity { ChannelData = JObject.Parse("""{"day":"friday","next":6,"room":12,"open":true,"none":null}""") };
        activity.GetChannelData<Visit>().ShouldBe(new Visit(DayOfWeek.Friday, DayOfWeek.Saturday, "12", null));
    }

    private static void NotRead(object value)
    {
        var activity = new Activity { ChannelData = value };
        Should.Throw<InvalidCastException>(() => activity.GetChannelData<TeamsChannelData>());
        activity.TryGetChannelData<TeamsChannelData>(out var data).ShouldBeFalse();
        data.ShouldBeNull();
    }

    private sealed record Visit(DayOfWeek Day, DayOfWeek Next, string Room, string? None);
}
