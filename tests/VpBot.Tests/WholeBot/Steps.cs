using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The way through the contact questions.</summary>
internal static class Steps
{
    public const string Explain = "contact.explain";
    public const string Advisor = "contact.advisor";
    public const string Channel = "contact.channel";
    public const string Times = "contact.times";
    public const string Options = "contact.options";
    public const string Review = "contact.review";

    public static IReadOnlyList<string> All { get; } = [Explain, Advisor, Channel, Times, Options, Review];

    /// <summary>The answer that a story gives at a question.</summary>
    public static (string Id, string Value)[] Answer(string step, string channel = "phone") => step switch
    {
        Advisor => [("with", "any")],
        Channel => [("channel", channel), ("phone", channel == "phone" ? "06 12345678" : "")],
        Times => [("times", "2026-11-24/am,2026-11-25/pm")],
        Options => [("language", "nl")],
        _ => [],
    };

    /// <summary>Goes from the start to a question, by the buttons.</summary>
    public static async Task<ShownCard> ReachesAsync(this Person person, string step, string channel = "phone")
    {
        await person.InstallsAsync();
        await person.PressesAsync("contact.start");
        foreach (var before in All.TakeWhile(before => before != step))
        {
            person.Sees.Name.ShouldBe(before);
            await person.PressesAsync(before, Answer(before, channel));
        }

        person.Sees.Name.ShouldBe(step);
        return person.Sees;
    }

    /// <summary>Sends a request and lets it be offered.</summary>
    public static async Task<ShownCard> SendsRequestAsync(this Person person, RunningBot bot, string channel = "phone")
    {
        await person.ReachesAsync(Review, channel);
        var sent = await person.PressesAsync("contact.send");
        sent.Name.ShouldBe("contact.sent");
        await bot.SettleAsync();
        return sent;
    }

    /// <summary>Sends a request for certain times, by phone, and lets it be offered.</summary>
    public static async Task SendsForAsync(this Person person, RunningBot bot, string times, string with = "any")
    {
        await person.ReachesAsync(Advisor);
        await person.PressesAsync(Advisor, ("with", with));
        await person.PressesAsync(Channel, Answer(Channel));
        await person.PressesAsync(Times, ("times", times));
        await person.PressesAsync(Options);
        (await person.PressesAsync("contact.send")).Name.ShouldBe("contact.sent");
        await bot.SettleAsync();
    }

    /// <summary>The advisor who has the offer, and the one who has not.</summary>
    public static (Person Offered, Person Other) WhoHasTheOffer(this RunningBot bot)
    {
        Person[] advisors = [bot.Person(Account.Anna), bot.Person(Account.Karim)];
        var offered = advisors.Single(advisor => advisor.Sees.Name == "offer");
        return (offered, advisors.Single(advisor => advisor != offered));
    }

    /// <summary>What a person reads on a card, without what differs from one press to the next.</summary>
    public static string Reads(this ShownCard card) =>
        string.Join('\n', [card.Name, card.Language, card.Text, .. card.Buttons.Select(button => $"{button.Key}: {button.Value["title"]}"), .. card.Inputs.Keys, card.Links]);
}
