using Microsoft.Extensions.Options;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff;

public sealed class OptionsTests : HandoffStory
{
    [Fact]
    public void All_wrong_settings_are_named_at_once()
    {
        using var process = Start(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Handoff:OfferWorkingHours"] = "0",
            ["Handoff:SweepEvery"] = "01:00:00",
        });

        var error = Should.Throw<OptionsValidationException>(() => process.Get<IOptions<HandoffOptions>>().Value);

        error.Failures.Count().ShouldBe(2);
    }

    [Fact]
    public void Without_settings_the_design_holds()
    {
        var handoff = Bot.Get<IOptions<HandoffOptions>>().Value;
        var limits = Bot.Get<IOptions<RetentionOptions>>().Value.Limits();

        handoff.OfferWorkingHours.ShouldBe(4);
        handoff.PromiseWorkingDays.ShouldBe(2);
        handoff.SweepEvery.ShouldBe(TimeSpan.FromSeconds(15));
        limits.ShouldBe(VpBot.Dialogs.Requests.RequestLimits.Default);
    }
}
