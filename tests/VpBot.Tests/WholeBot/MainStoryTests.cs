using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The main job from end to end, word for word.</summary>
public sealed class MainStoryTests
{
    [Fact]
    public async Task Somebody_asks_one_advisor_passes_and_the_other_accepts()
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var (sanne, anna, karim) = (bot.Person(Account.Sanne), bot.Person(Account.Anna), bot.Person(Account.Karim));
        (await sanne.InstallsAsync()).Name.ShouldBe("home");
        (await sanne.PressesAsync("contact.start")).Name.ShouldBe("contact.explain");
        (await sanne.PressesAsync("contact.explain")).Name.ShouldBe("contact.advisor");
        (await sanne.PressesAsync("contact.advisor")).Name.ShouldBe("contact.channel");
        (await sanne.PressesAsync("contact.channel", ("channel", "phone"), ("phone", "06 12345678"))).Name.ShouldBe("contact.times");
        (await sanne.PressesAsync("contact.times", ("times", "any"))).Name.ShouldBe("contact.options");
        (await sanne.PressesAsync("contact.options", ("language", "nl"), ("voicemail", "no"))).Name.ShouldBe("contact.review");
        (await sanne.PressesAsync("contact.send")).Name.ShouldBe("contact.sent");
        await bot.SettleAsync();
        var (first, second) = anna.Sees.Name == "offer" ? (anna, karim) : (karim, anna);
        first.Sees.Name.ShouldBe("offer");
        (await first.PressesAsync("offer.decline")).Name.ShouldBe("offer.over");
        await bot.SettleAsync();
        second.Sees.Name.ShouldBe("offer");
        (await second.PressesAsync("offer.accept")).Name.ShouldBe("offer.accepted");
        await bot.SettleAsync();
        sanne.Sees.Name.ShouldBe("request.status");
        sanne.Sees.Text.ShouldContain(second.Who.Name);
    }
}
