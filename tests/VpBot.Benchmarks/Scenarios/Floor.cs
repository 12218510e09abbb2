using VpBot.Benchmarks.Driving;

namespace VpBot.Benchmarks.Scenarios;

/// <summary>A typed line to the floor, answered by one line through the connector.</summary>
internal sealed class FloorByMessage(Activities activities) : Scenario
{
    public override byte[] Next(Employee who) => activities.Typed(who, "Wat doet een vertrouwenspersoon?");

    public override bool Take(Employee who, ReadOnlySpan<byte> body) => body.IsEmpty && who.Shown.AsSpan().IndexOf("You said"u8) >= 0;
}

/// <summary>A typed line to the floor, answered by a card through the connector.</summary>
internal sealed class FloorByCard(Activities activities) : Scenario
{
    /// <summary>What to type for a card.</summary>
    public const string Line = "card";

    public override byte[] Next(Employee who) => activities.Typed(who, Line);

    public override bool Take(Employee who, ReadOnlySpan<byte> body) => body.IsEmpty && who.Shown.AsSpan().IndexOf("AdaptiveCard"u8) >= 0;
}

/// <summary>A pressed button to the floor, answered by a card in the response.</summary>
internal sealed class FloorByExecute(Activities activities) : Scenario
{
    public override byte[] Next(Employee who) => activities.Execute(who, "info.role", """{"verb":"info.role","lang":"nl"}""");

    public override bool Take(Employee who, ReadOnlySpan<byte> body) => body.IndexOf("AdaptiveCard"u8) >= 0;
}
