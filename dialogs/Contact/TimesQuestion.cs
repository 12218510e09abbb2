using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Contact;

/// <summary>The question when it is safe: what can be chosen, and what the answer was.</summary>
/// <param name="Offered">The parts of days on which somebody works, in order.</param>
/// <param name="TimeZone">The organisation's, whose days they are.</param>
/// <param name="OtherClock">The person's own clock when it shows another time; null otherwise.</param>
public sealed record TimesQuestion(IReadOnlyList<DayPart> Offered, TimeZoneInfo TimeZone, TimeZoneInfo? OtherClock)
{
    private const string Input = "times";
    private const string Any = "any";

    /// <summary>What to choose from, "it does not matter" first.</summary>
    /// <param name="chosen">What was chosen before; empty for nothing.</param>
    public IReadOnlyDictionary<string, object?> Choices(IReadOnlyCollection<string> chosen) => Element.Choices(
        Input,
        Words.Contact_Times_Label,
        Offered.Select(part => (part.ToString(), Said(part, TimeZone, OtherClock))).Prepend((Any, Words.Contact_Times_Any)),
        chosen.Count == 0 ? null : chosen,
        several: true);

    /// <summary>The same words with why another time stands there too, for whoever has another clock.</summary>
    public string WithClock(string text) => OtherClock is null ? text : $"{text} {Words.Contact_Times_Clock}";

    /// <summary>Whether the answer is any time: so chosen, or nothing chosen.</summary>
    public static bool IsAny(Press press) => IsAny(Chosen(press));

    /// <summary>The parts that were chosen, in order; empty for any time and for no answer; null when one of them is not offered.</summary>
    public IReadOnlyList<DayPart>? Read(Press press)
    {
        var chosen = Chosen(press);
        return IsAny(chosen) ? []
            : chosen.All(part => DayPart.Parse(part) is { } known && Offered.Contains(known)) ? OfferedOf(chosen)
            : null;
    }

    /// <summary>What was chosen and is offered, to choose on from there.</summary>
    public IReadOnlyList<string> Kept(Press press) => [.. OfferedOf(Chosen(press)).Select(part => part.ToString())];

    /// <summary>A part of the organisation's day; for whoever has another clock also when that is for them.</summary>
    public static string Said(DayPart part, TimeZoneInfo timeZone, TimeZoneInfo? otherClock) =>
        otherClock is { } clock ? Spoken.DayPart(part, timeZone, clock) : Spoken.DayPart(part);

    private static bool IsAny(string[] chosen) => chosen.Length == 0 || chosen.Contains(Any, StringComparer.Ordinal);

    private IReadOnlyList<DayPart> OfferedOf(string[] chosen)
    {
        var parts = chosen.Select(DayPart.Parse).ToHashSet();
        return [.. Offered.Where(part => parts.Contains(part))];
    }

    private static string[] Chosen(Press press) => press[Input].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
