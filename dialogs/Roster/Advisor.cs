using VpBot.Dialogs.Calendar;

namespace VpBot.Dialogs.Roster;

/// <summary>A confidential advisor as HR published them.</summary>
/// <param name="Key">Opaque and stable between versions.</param>
/// <param name="ObjectId">The person's Entra object id.</param>
/// <param name="Name">The name that employees see.</param>
/// <param name="Kind">Internal or external.</param>
/// <param name="Week">Working hours a weekday and the advisor's time zone.</param>
/// <param name="Languages">Two-letter codes, at least one.</param>
/// <param name="Channels">How the advisor makes contact, at least one.</param>
/// <param name="Capacity">How many open offers and accepted requests together at most, at least 1.</param>
public sealed record Advisor(
    AdvisorKey Key,
    Guid ObjectId,
    string Name,
    AdvisorKind Kind,
    WorkingWeek Week,
    IReadOnlyList<string> Languages,
    IReadOnlyList<ContactChannel> Channels,
    int Capacity)
{
    /// <summary>User principal name, for links to a chat or a call; null when not given.</summary>
    public string? Upn { get; init; }

    /// <summary>What else this person does at work, shown to employees; null for nothing.</summary>
    public string? OtherRole { get; init; }

    /// <summary>Where the advisor can be met; null when not given.</summary>
    public string? Location { get; init; }

    /// <summary>Telephone number in E.164; null when not given.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address; null when not given.</summary>
    public string? Email { get; init; }

    /// <summary>Last day on which the certificate is valid; null when unknown.</summary>
    public DateOnly? CertificateUntil { get; init; }

    /// <summary>First day in service as an advisor, included; null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in service as an advisor, included; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days away that HR published.</summary>
    public IReadOnlyList<DayRange> Absence { get; init; } = [];

    /// <summary>Whether the advisor is in service on a day.</summary>
    public bool InServiceOn(DateOnly day) => (From is not { } from || from <= day) && (Until is not { } until || day <= until);

    /// <summary>Whether the advisor speaks a language, given by its two-letter code.</summary>
    public bool Speaks(string language)
    {
        for (var i = 0; i < Languages.Count; i++)
        {
            if (string.Equals(Languages[i], language, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the advisor makes contact in this way.</summary>
    public bool Offers(ContactChannel channel)
    {
        for (var i = 0; i < Channels.Count; i++)
        {
            if (Channels[i] == channel)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether HR published the advisor as away on a day, or they said so themself.</summary>
    public bool IsAwayOn(DateOnly day, DayRange? away)
    {
        if (away is { } own && own.Contains(day))
        {
            return true;
        }

        for (var i = 0; i < Absence.Count; i++)
        {
            if (Absence[i].Contains(day))
            {
                return true;
            }
        }

        return false;
    }
}
