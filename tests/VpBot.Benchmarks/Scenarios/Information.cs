using VpBot.Benchmarks.Driving;

namespace VpBot.Benchmarks.Scenarios;

/// <summary>Typed questions as employees type them, one with a typing mistake and one in English; answered by a card through the connector.</summary>
internal sealed class InformationByMessage(Activities activities) : Scenario
{
    private static readonly (string Text, string Card)[] Questions =
    [
        ("Wat doet een vertrouwenspersoon?", "info.role"),
        ("is dit vertrouwelijk?", "info.limits"),
        ("hallo", "home"),
        ("Wie zijn de vertrouwenspersonen", "info.advisors"),
        ("hoe gaat een eerste gesprek?", "info.firsttalk"),
        ("What does a confidential adviser do?", "info.role"),
        ("vertouwelijk", "info.limits"),
        ("waar kan ik nog meer terecht voor hulp", "info.help"),
    ];

    public override byte[] Next(Employee who) => activities.Typed(who, Questions[who.Number % Questions.Length].Text);

    public override bool Take(Employee who, ReadOnlySpan<byte> body) => body.IsEmpty && IsCard(who.Shown, Questions[who.Number % Questions.Length].Card);
}

/// <summary>The buttons to the same cards; answered by a card in the response.</summary>
internal sealed class InformationByExecute(Activities activities) : Scenario
{
    private static readonly (string Verb, string Card)[] Buttons =
    [
        ("info.role", "info.role"),
        ("info.limits", "info.limits"),
        ("nav.home", "home"),
        ("info.advisors", "info.advisors"),
        ("info.firsttalk", "info.firsttalk"),
        ("info.behaviour", "info.behaviour"),
        ("info.privacy", "info.privacy"),
        ("info.help", "info.help"),
    ];

    public override byte[] Next(Employee who)
    {
        var verb = Buttons[who.Number % Buttons.Length].Verb;
        return activities.Execute(who, verb, $$"""{"verb":"{{verb}}","lang":"nl"}""");
    }

    public override bool Take(Employee who, ReadOnlySpan<byte> body) => IsCard(body, Buttons[who.Number % Buttons.Length].Card);
}
