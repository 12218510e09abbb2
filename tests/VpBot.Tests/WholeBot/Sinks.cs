using System.Text;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>Everywhere that something could leak to.</summary>
internal static class Sinks
{
    /// <summary>The places that hold a text, also when it was encoded as base64.</summary>
    public static async Task<IReadOnlyList<string>> HoldingAsync(this RunningBot bot, string text)
    {
        List<string> holding = [];
        holding.AddRange((await bot.Tables.RowsAsync()).Where(row => Holds(row.Everything, text)).Select(row => $"table {row.Table}"));
        holding.AddRange(bot.Log.Lines.Where(line => Holds(line, text)).Select(line => $"log {line}"));
        holding.AddRange(bot.Teams.Requests.Where(request => Holds(request.Everything, text)).Select(request => $"request {request.Method} {request.Address}"));
        holding.AddRange(bot.Files.Fetched.Where(address => Holds(address, text)).Select(address => $"file {address}"));
        return holding;
    }

    private static bool Holds(string haystack, string text) =>
        haystack.Contains(text, StringComparison.OrdinalIgnoreCase)
        || haystack.Contains(Uri.EscapeDataString(text), StringComparison.OrdinalIgnoreCase)
        || Encoded(text).Any(form => haystack.Contains(form, StringComparison.Ordinal));

    /// <summary>The part of the text that looks the same in base64 wherever in a longer text it stands.</summary>
    private static IEnumerable<string> Encoded(string text)
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            for (var before = 0; before < 3; before++)
            {
                var base64 = Convert.ToBase64String([.. new byte[before], .. encoding.GetBytes(text)]);
                yield return base64[4..^4];
            }
        }
    }
}
