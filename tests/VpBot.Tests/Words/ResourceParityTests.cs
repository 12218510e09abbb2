namespace VpBot.Tests.Wordings;

/// <summary>Dutch and English say the same: same keys, same placeholders, nothing empty.</summary>
public sealed class ResourceParityTests
{
    private static readonly IReadOnlyDictionary<string, string> Dutch = Language.WordsOf("nl");
    private static readonly IReadOnlyDictionary<string, string> English = Language.WordsOf("en");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        Dutch.Keys.Except(English.Keys, StringComparer.Ordinal).ShouldBeEmpty();
        English.Keys.Except(Dutch.Keys, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_placeholders() =>
        Dutch.Where(pair => !Placeholders(pair.Value).SetEquals(Placeholders(English[pair.Key]))).Select(pair => pair.Key).ShouldBeEmpty();

    [Fact]
    public void No_text_is_empty() =>
        Dutch.Concat(English).Where(pair => string.IsNullOrWhiteSpace(pair.Value)).Select(pair => pair.Key).ShouldBeEmpty();

    [Fact]
    public void Lists_have_as_many_lines_in_both_languages() =>
        Dutch.Where(pair => !pair.Key.StartsWith("Phrases_", StringComparison.Ordinal) && Lines(pair.Value) != Lines(English[pair.Key])).Select(pair => pair.Key).ShouldBeEmpty();

    private static int Lines(string text) => text.Trim().Split('\n').Length;

    private static HashSet<string> Placeholders(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            found.Add(text[at..(text.IndexOf('}', at) + 1)]);
        }

        return found;
    }
}
