namespace VpBot.EndToEnd;

/// <summary>Everybody's Teams speaks English.</summary>
public sealed class EnglishStage : Stage
{
    protected override IReadOnlyList<string> Options => ["--locale", "en-GB"];
}
