using System.Text;
using VpBot.Benchmarks.Driving;

namespace VpBot.Benchmarks.Scenarios;

/// <summary>
/// A contact request from its start to the review, each question answered with the token of the card that was shown, and
/// thrown away at the end, so that it can begin again.
/// </summary>
internal abstract class Waterfall : Scenario
{
    private static readonly (string Verb, string Answer, string Card)[] Steps =
    [
        ("contact.start", "", "contact.explain"),
        ("contact.explain", "", "contact.advisor"),
        ("contact.advisor", ",\"with\":\"any\"", "contact.channel"),
        ("contact.channel", ",\"channel\":\"teamsChat\"", "contact.times"),
        ("contact.times", ",\"times\":\"any\"", "contact.options"),
        ("contact.options", ",\"language\":\"nl\"", "contact.review"),
        ("contact.discard", "", "stopped"),
    ];

    public override byte[] Next(Employee who)
    {
        var (verb, answer, _) = Steps[who.Step];
        return Press(who, verb, $$"""{"verb":"{{verb}}","lang":"nl"{{TokenIn(who)}}{{answer}}}""");
    }

    public override bool Take(Employee who, ReadOnlySpan<byte> body)
    {
        Answered(who, body);
        var right = IsCard(who.Shown, Steps[who.Step].Card);
        who.Step = (who.Step + 1) % Steps.Length;
        return right;
    }

    protected abstract byte[] Press(Employee who, string verb, string data);

    protected abstract void Answered(Employee who, ReadOnlySpan<byte> body);

    private static string TokenIn(Employee who) =>
        who.Step > 0 && TextOf(who.Shown, "\"token\":"u8) is { IsEmpty: false } token ? $",\"token\":\"{Encoding.UTF8.GetString(token)}\"" : "";
}

/// <summary>Begun by typing, answered by Action.Submit: the bot replies, and then changes that message, through the connector.</summary>
internal sealed class WaterfallByMessage(Activities activities) : Waterfall
{
    protected override byte[] Press(Employee who, string verb, string data) =>
        who.Step == 0 ? activities.Typed(who, "Ik wil contact met een vertrouwenspersoon") : activities.Submit(who, data);

    protected override void Answered(Employee who, ReadOnlySpan<byte> body)
    {
    }
}

/// <summary>By Action.Execute: the next question comes in the response. Only throwing away also changes the message, through the connector.</summary>
internal sealed class WaterfallByExecute(Activities activities) : Waterfall
{
    protected override byte[] Press(Employee who, string verb, string data) => activities.Execute(who, verb, data);

    protected override void Answered(Employee who, ReadOnlySpan<byte> body) => who.Shown = body.ToArray();
}
