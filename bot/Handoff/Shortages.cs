using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>
/// Logs, by advisor key and for no certain request, why the advisors could not be asked when nobody could: what their roster row and
/// their own standing say. Whom and what the employee wanted, or ruled out, is not told.
/// </summary>
public sealed partial class Shortages(ILogger<Shortages> logger)
{
    private const int MostNamed = 20;

    private static readonly WhyNot[] Told = [WhyNot.NotInService, WhyNot.Unreachable, WhyNot.Full, WhyNot.Away];

    public void Report(IReadOnlyDictionary<AdvisorKey, WhyNot> others)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            var reasons = string.Join("; ", Told.Select(why => Named(why, others)).OfType<string>());
            Log.Nobody(logger, reasons);
        }
    }

    private static string? Named(WhyNot why, IReadOnlyDictionary<AdvisorKey, WhyNot> others)
    {
        var keys = others.Where(other => other.Value == why).Select(other => other.Key.Value).Order(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : $"{why} {keys.Count} ({string.Join(", ", keys.Take(MostNamed))})";
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 3005, Level = LogLevel.Information, Message = "Nobody could be asked to take a request. Of the advisors: {Reasons}.")]
        public static partial void Nobody(ILogger logger, string reasons);
    }
}
