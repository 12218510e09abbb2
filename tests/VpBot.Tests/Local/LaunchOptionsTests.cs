using VpBot.Local;

namespace VpBot.Tests.Local;

public sealed class LaunchOptionsTests
{
    [Fact]
    public void Without_options_the_usual_ports_are_used_and_the_browser_opens()
    {
        var options = LaunchOptions.Parse([]);

        options.ShouldSatisfyAllConditions(
            () => options.BotPort.ShouldBe(3978),
            () => options.FirstWindowPort.ShouldBe(56150),
            () => options.AzuritePort.ShouldBe(0),
            () => options.OpensBrowser.ShouldBeTrue(),
            () => options.PublishesRoster.ShouldBeTrue(),
            () => options.KeepsData.ShouldBeFalse(),
            () => options.Locale.ShouldBe("nl-NL"));
    }

    [Fact]
    public void Settings_for_the_bot_add_up_and_may_hold_equal_signs() =>
        LaunchOptions.Parse(["--set", "Organisation:Name=A=B", "--set", "Handoff:OfferWorkingHours=0.1"]).Settings
            .ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["Organisation:Name"] = "A=B", ["Handoff:OfferWorkingHours"] = "0.1" });

    [Theory]
    [InlineData("no option --colour", "--colour")]
    [InlineData("--bot-port needs a value", "--bot-port")]
    [InlineData("--bot-port needs a port number", "--bot-port", "many")]
    [InlineData("--first-window-port needs a port number", "--first-window-port", "70000")]
    [InlineData("--set needs KEY=VALUE", "--set", "=x")]
    [InlineData("--locale needs a language", "--locale", "Dutch")]
    public void A_wrong_option_is_one_clear_line(string complaint, params string[] args)
    {
        var message = Should.Throw<CannotRunException>(() => LaunchOptions.Parse(args)).Message;

        message.ShouldContain(complaint);
        message.ShouldNotContain('\n');
    }
}
