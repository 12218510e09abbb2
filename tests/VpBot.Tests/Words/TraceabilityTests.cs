using System.Runtime.CompilerServices;
using VpBot.Dialogs.Organisation;

namespace VpBot.Tests.Wordings;

/// <summary>Every fact of domain section 1.1 is said somewhere, configurable, or left out with its reason.</summary>
public sealed class TraceabilityTests
{
    private static readonly IReadOnlyList<(string Fact, string How, string Where)> Table = Read();

    [Fact]
    public void Every_fact_of_the_source_documents_is_in_the_table_once() =>
        Table.Select(row => row.Fact).ShouldBe([.. Numbered("D", 24), .. Numbered("T", 39), .. Numbered("B", 14), .. Numbered("Q", 12)]);

    [Fact]
    public void What_is_said_is_said_in_both_languages()
    {
        foreach (var language in new[] { "nl", "en" })
        {
            var words = Language.WordsOf(language);
            Table.Where(row => row.How == "said").SelectMany(row => row.Where.Split(' ')).Where(key => !words.ContainsKey(key)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_is_configurable_is_in_the_profile() =>
        Table.Where(row => row.How == "configurable").Where(row => typeof(OrganisationProfile).GetProperty(row.Where) is null).ShouldBeEmpty();

    [Fact]
    public void What_is_left_out_has_a_reason() =>
        Table.Where(row => row.How is not ("said" or "configurable")).ShouldAllBe(row => row.How == "left out" && row.Where.Length >= 10);

    private static IEnumerable<string> Numbered(string letter, int last) => Enumerable.Range(1, last).Select(number => $"{letter}{number}");

    private static IReadOnlyList<(string Fact, string How, string Where)> Read([CallerFilePath] string here = "") =>
        [.. File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "traceability.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1], parts[2]))];
}
