namespace VpBot.EndToEnd;

public sealed class MainJobInEnglish(EnglishStage stage) : MainJobTests(stage), IClassFixture<EnglishStage>
{
    private protected override Words Said { get; } = new(
        "en", "Contact a confidential advisor", "Continue", "Choose one way", "By phone", "Phone number", "It does not matter", "Send", "I cannot", "Accept");
}
