using System.Globalization;

namespace VpBot.Dialogs.Calendar;

/// <summary>A part of a certain day, written <c>2026-11-24/am</c>, <c>2026-11-24/pm</c> or <c>2026-11-24/eve</c>.</summary>
public readonly record struct DayPart(DateOnly Day, PartOfDay Part) : IComparable<DayPart>
{
    /// <summary>How many parts a day has.</summary>
    public const int InADay = 3;

    /// <summary>Noon, where the afternoon starts.</summary>
    public static readonly TimeOnly Noon = new(12, 0);

    /// <summary>Where the evening starts.</summary>
    public static readonly TimeOnly EveningStarts = new(18, 0);

    /// <summary>Reads the written form; null when it is not one.</summary>
    public static DayPart? Parse(string? text)
    {
        if (text is null || text.Length < 12 || text[10] != '/'
            || !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        return text.AsSpan(11) switch
        {
            "am" => new(date, PartOfDay.Morning),
            "pm" => new(date, PartOfDay.Afternoon),
            "eve" => new(date, PartOfDay.Evening),
            _ => null,
        };
    }

    /// <summary>The part of the day that a time on the clock lies in.</summary>
    public static PartOfDay At(TimeSpan time) => time < Noon.ToTimeSpan() ? PartOfDay.Morning : time < EveningStarts.ToTimeSpan() ? PartOfDay.Afternoon : PartOfDay.Evening;

    /// <summary>From when, included, to when, excluded, a part of the day lasts on the clock; the evening until 24:00.</summary>
    public static (TimeSpan Opens, TimeSpan Closes) Times(PartOfDay part) => part switch
    {
        PartOfDay.Morning => (TimeSpan.Zero, Noon.ToTimeSpan()),
        PartOfDay.Afternoon => (Noon.ToTimeSpan(), EveningStarts.ToTimeSpan()),
        _ => (EveningStarts.ToTimeSpan(), TimeSpan.FromHours(24)),
    };

    public static bool operator <(DayPart left, DayPart right) => left.CompareTo(right) < 0;

    public static bool operator >(DayPart left, DayPart right) => left.CompareTo(right) > 0;

    public static bool operator <=(DayPart left, DayPart right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DayPart left, DayPart right) => left.CompareTo(right) >= 0;

    public int CompareTo(DayPart other) => Day.CompareTo(other.Day) is var days && days != 0 ? days : ((int)Part).CompareTo((int)other.Part);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}/{(Part switch { PartOfDay.Morning => "am", PartOfDay.Afternoon => "pm", _ => "eve" })}");
}
