using System.Globalization;
using System.Text.RegularExpressions;
using VpBot.Dialogs.Calendar;

namespace VpBot.Dialogs.Roster;

/// <summary>Reads one advisor from a row.</summary>
internal sealed partial class AdvisorRow(SheetRow row, RosterRules rules)
{
    private const int LongestKey = 40;

    /// <summary>What a wish for contact says instead of a key.</summary>
    private static readonly string[] ReservedKeys = ["any", "internal", "external"];

    private static readonly Dictionary<string, AdvisorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["INTERN"] = AdvisorKind.Internal,
        ["INTERNAL"] = AdvisorKind.Internal,
        ["EXTERN"] = AdvisorKind.External,
        ["EXTERNAL"] = AdvisorKind.External,
    };

    /// <summary>Reads all cells, so that every error is said; what could not be read is empty in the advisor.</summary>
    public Advisor Read()
    {
        var key = ReadKey();
        var objectId = row.Read(RosterColumn.ObjectId, row.Needed(RosterColumn.ObjectId), ParseObjectId, RosterProblem.ObjectIdUnreadable);
        var upn = Address(RosterColumn.Upn, RosterProblem.UpnUnreadable);
        var name = row.Needed(RosterColumn.Name);
        var kind = row.Read(RosterColumn.Kind, row.Needed(RosterColumn.Kind), ParseKind, RosterProblem.KindUnknown);
        var advisor = new Advisor(
            new(key ?? ""),
            objectId ?? Guid.Empty,
            name ?? "",
            kind ?? AdvisorKind.Internal,
            ReadWeek(),
            ReadLanguages(),
            ReadChannels(),
            row.Read(RosterColumn.Capacity, row.Text(RosterColumn.Capacity), ParseCapacity, RosterProblem.CapacityUnreadable) ?? RosterRules.DefaultCapacity)
        {
            Upn = upn,
            OtherRole = row.Text(RosterColumn.OtherRole),
            Location = row.Text(RosterColumn.Location),
            Phone = row.Read(RosterColumn.Phone, row.Text(RosterColumn.Phone), text => PhoneNumber.Parse(text, rules.Country), RosterProblem.PhoneUnreadable)?.E164,
            Email = Address(RosterColumn.Email, RosterProblem.EmailUnreadable),
            CertificateUntil = row.Date(RosterColumn.CertificateUntil),
            From = row.Date(RosterColumn.From),
            Until = row.Date(RosterColumn.Until),
        };

        Judge(advisor);
        return advisor;
    }

    private void Judge(Advisor advisor)
    {
        if (advisor.Until < advisor.From)
        {
            row.Wrong(RosterColumn.Until, RosterProblem.RangeReversed);
        }

        if (advisor.ObjectId != Guid.Empty && advisor.ObjectId == rules.PublisherObjectId)
        {
            row.Wrong(RosterColumn.ObjectId, RosterProblem.PublisherOnRoster);
        }
    }

    private string? ReadKey()
    {
        if (row.Needed(RosterColumn.Key) is not { } text)
        {
            return null;
        }

        var key = CellText.Lower(text);
        var problem = Guid.TryParse(key, out _) ? RosterProblem.KeyIsObjectId
            : key.Length > LongestKey || !key.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '-' or '_') ? RosterProblem.KeyUnreadable
            : ReservedKeys.Contains(key, StringComparer.Ordinal) ? RosterProblem.KeyHasMeaning
            : (RosterProblem?)null;
        if (problem is { } wrong)
        {
            row.Wrong(RosterColumn.Key, wrong, wrong == RosterProblem.KeyUnreadable ? text : null);
        }

        return key;
    }

    private WorkingWeek ReadWeek()
    {
        var hours = new Dictionary<DayOfWeek, IReadOnlyList<TimeSlot>>();
        var wrong = false;
        foreach (var (column, day) in RosterColumns.Weekdays)
        {
            if (row.Text(column) is { } text)
            {
                var (slots, problem) = HoursText.Parse(text);
                if (problem is { } found)
                {
                    wrong = true;
                    row.Wrong(column, found, text);
                }

                hours[day] = slots;
            }
        }

        if (!wrong && row.HasWeekday && hours.Values.All(slots => slots.Count == 0))
        {
            row.Wrong(RosterProblem.NoWorkingHours);
        }

        return new(ReadTimeZone(), hours);
    }

    private TimeZoneInfo ReadTimeZone()
    {
        if (row.Text(RosterColumn.TimeZone) is not { } text)
        {
            return rules.TimeZone;
        }

        if (IanaName().IsMatch(text) && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone))
        {
            return zone;
        }

        row.Wrong(RosterColumn.TimeZone, RosterProblem.TimeZoneUnknown, text);
        return rules.TimeZone;
    }

    private List<string> ReadLanguages()
    {
        var codes = new List<string>();
        foreach (var (word, code) in CellText.List(row.Needed(RosterColumn.Languages) ?? "", text => SpokenLanguages.Find(text) is { } found ? new Code(found) : (Code?)null))
        {
            if (code is not { } known)
            {
                row.Wrong(RosterColumn.Languages, RosterProblem.LanguageUnknown, word);
            }
            else if (!codes.Contains(known.Value, StringComparer.Ordinal))
            {
                codes.Add(known.Value);
            }
        }

        return codes;
    }

    private List<ContactChannel> ReadChannels()
    {
        var channels = new List<ContactChannel>();
        foreach (var (word, channel) in CellText.List(row.Needed(RosterColumn.Channels) ?? "", text => ChannelNames.Find(text)))
        {
            if (channel is not { } known)
            {
                row.Wrong(RosterColumn.Channels, RosterProblem.ChannelUnknown, word);
            }
            else if (!channels.Contains(known))
            {
                channels.Add(known);
            }
        }

        return channels;
    }

    private string? Address(RosterColumn column, RosterProblem problem)
    {
        var text = row.Text(column);
        if (text is null || MailAddress().IsMatch(text))
        {
            return text;
        }

        row.Wrong(column, problem, text);
        return null;
    }

    private static Guid? ParseObjectId(string text) => Guid.TryParse(text, out var id) && id != Guid.Empty ? id : null;

    private static AdvisorKind? ParseKind(string text) => Kinds.TryGetValue(CellText.Fold(text), out var kind) ? kind : null;

    private static int? ParseCapacity(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var capacity) && capacity is >= 1 and <= RosterRules.LargestCapacity ? capacity : null;

    /// <summary>The shape of an address; whether it exists is not for a file to say.</summary>
    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\]+@[^\s@<>,;:""()\[\]\\.]+(?:\.[^\s@<>,;:""()\[\]\\.]+)+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailAddress();

    /// <summary>Names only: the system looks a time zone up as a file.</summary>
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+){0,2}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IanaName();

    private readonly record struct Code(string Value);
}
