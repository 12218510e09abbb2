using VpBot.Local;

namespace VpBot.EndToEnd;

/// <summary>What the tests leave behind for people to look at.</summary>
internal static class TestResults
{
    public static string Folder => Path.Combine(Checkout.Root, "tests", "VpBot.EndToEnd", "TestResults");

    public static string Screenshot(string name) => Path.Combine(Folder, "screenshots", $"{name}.png");
}
