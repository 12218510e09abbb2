using System.Globalization;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Resources;

/// <summary>Says days, times, channels and languages as people do, in the language of the turn.</summary>
public static class Spoken
{
    /// <summary>Such as "dinsdag 24 november".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>Such as "dinsdag".</summary>
    public static string Weekday(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    /// <summary>Such as "9:00".</summary>
    public static string Time(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>Such as "dinsdag 24 november, ochtend".</summary>
    public static string DayPart(DayPart part) => string.Create(CultureInfo.CurrentCulture, $"{part.Day:dddd d MMMM}, {Part(part.Part)}");

    /// <summary>The same with when it is on another clock, such as "dinsdag 24 november, middag (bij jou 6:00 tot 12:00)".</summary>
    public static string DayPart(DayPart part, TimeZoneInfo zone, TimeZoneInfo clock)
    {
        var (opens, closes) = Calendar.DayPart.Times(part.Part);
        return Words.Spoken_ForYou.With(DayPart(part), part.Part switch
        {
            PartOfDay.Morning => Words.Spoken_Until.With(At(closes)),
            PartOfDay.Afternoon => Words.Spoken_Hours.With(At(opens), At(closes)),
            _ => Words.Spoken_From.With(At(opens)),
        });

        string At(TimeSpan time)
        {
            var there = TimeZoneInfo.ConvertTime(part.Day.ToDateTime(TimeOnly.FromTimeSpan(time)), zone, clock);
            return DateOnly.FromDateTime(there) == part.Day ? Time(TimeOnly.FromDateTime(there)) : $"{Weekday(there.DayOfWeek)} {Time(TimeOnly.FromDateTime(there))}";
        }
    }

    public static string Part(PartOfDay part) => part switch
    {
        PartOfDay.Morning => Words.Spoken_Morning,
        PartOfDay.Afternoon => Words.Spoken_Afternoon,
        _ => Words.Spoken_Evening,
    };

    public static string Channel(ContactChannel channel) => channel switch
    {
        ContactChannel.TeamsChat => Words.Spoken_TeamsChat,
        ContactChannel.TeamsCall => Words.Spoken_TeamsCall,
        ContactChannel.Phone => Words.Spoken_Phone,
        ContactChannel.AtWork => Words.Spoken_AtWork,
        _ => Words.Spoken_Elsewhere,
    };

    /// <summary>The same words at the start of a line.</summary>
    public static string AtStart(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];

    /// <summary>The name of a language, such as "Nederlands"; the code itself when it has no name.</summary>
    public static string Language(string code) => Words.ResourceManager.GetString("Spoken_Language_" + code, CultureInfo.CurrentUICulture) ?? NameOf(code);

    /// <summary>The days somebody works, such as "maandag en dinsdag", from Monday on.</summary>
    public static string Weekdays(WorkingWeek week)
    {
        var days = Enum.GetValues<DayOfWeek>().Where(day => week.On(day).Count > 0).OrderBy(day => ((int)day + 6) % 7);
        return List(days.Select(CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName)) is { Length: > 0 } spoken ? spoken : Words.Spoken_NoDays;
    }

    /// <summary>Such as "een, twee en drie"; an empty string for none.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : Words.Spoken_And.With(string.Join(", ", all[..^1]), all[^1]);
    }

    /// <summary>A moment in a time zone, such as "dinsdag 24 november om 14:30".</summary>
    public static string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return Words.Spoken_DayAtTime.With(Day(DateOnly.FromDateTime(local.DateTime)), local.ToString("H:mm", CultureInfo.InvariantCulture));
    }

    private static string NameOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
