using System.Runtime.CompilerServices;
using VpBot.Dialogs.Intents;

namespace VpBot.Tests.Intents;

/// <summary>What people might type, each with what they would mean; written for this project, one a line.</summary>
internal static class Utterances
{
    /// <summary>Reads the labelled set of a language.</summary>
    public static IReadOnlyList<(Intent Meant, string Text)> Of(string language) =>
        [.. Lines($"utterances.{language}.tsv").Select(parts => (Enum.Parse<Intent>(parts[0]), parts[1]))];

    /// <summary>Reads phrases that must, or must not, be taken for a crisis.</summary>
    public static IReadOnlyList<(string Tier, string Text)> Crises { get; } = [.. Lines("crises.tsv").Select(parts => (parts[0], parts[1]))];

    private static IEnumerable<string[]> Lines(string file, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
