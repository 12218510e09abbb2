using System.Globalization;

namespace VpBot.Dialogs.Organisation;

/// <summary>What is wrong with a profile, and what a person should look at before it is used.</summary>
internal static class ProfileCheck
{
    private const int LongestText = 200;
    private const int LongestPeriod = 90;
    private const int LongestPromise = 30;

    public static IReadOnlyList<string> Errors(OrganisationProfile profile)
    {
        var errors = new List<string>();
        Enums(profile, errors);
        Texts(profile, errors);
        Numbers(profile, errors);
        Directory(profile, errors);
        if (profile.Country == Country.BE && string.IsNullOrWhiteSpace(profile.PreventionAdvisor))
        {
            errors.Add("Organisation:PreventionAdvisor is required when Organisation:Country is BE: employees must be told who takes a formal request.");
        }

        if (profile.PrivacyNoticeUrl is { } notice && !IsHttps(notice))
        {
            errors.Add("Organisation:PrivacyNoticeUrl must be an absolute https address.");
        }

        return errors;
    }

    public static IReadOnlyList<string> Notes(OrganisationProfile profile)
    {
        var notes = new List<string>
        {
            "Have an advisor and a lawyer read the card info.limits: the text about very serious crimes is worded carefully and is not legal advice.",
            "The texts do not say whether having an advisor is required by law: in the Netherlands the outcome of bill 35592 was not established on 2026-11-22.",
            "Have somebody call every number of the help directory before the first employee sees it, and every 90 days after.",
        };
        if (profile.Country == Country.BE)
        {
            notes.Add("Belgium: check the article on professional secrecy (the new Criminal Code is in force since 8 April 2026) and the protection against reprisals in the informal phase; nothing is claimed about either.");
        }

        if (profile.Education)
        {
            notes.Add("Education: bill 36777 may change the duties about minors; the card info.limits only says that further rules hold.");
        }

        if (profile.Country == Country.NL && profile.Mediation == Mediation.Conciliation)
        {
            notes.Add("Organisation:Mediation is Conciliation in the Netherlands, where professional sources say that an advisor does not mediate.");
        }

        if (string.IsNullOrWhiteSpace(profile.OffTeamsContact))
        {
            notes.Add("Organisation:OffTeamsContact is empty: people who do not trust Teams have no other way to an advisor.");
        }

        return notes;
    }

    private static void Enums(OrganisationProfile profile, List<string> errors)
    {
        if (!Enum.IsDefined(profile.Country))
        {
            errors.Add("Organisation:Country must be NL or BE.");
        }

        if (!Enum.IsDefined(profile.ScopePrivate))
        {
            errors.Add("Organisation:ScopePrivate must be Refer or InScope.");
        }

        if (profile.ScopeLabourConflict is { } labour && !Enum.IsDefined(labour))
        {
            errors.Add("Organisation:ScopeLabourConflict must be Refer or InScope.");
        }

        if (profile.Mediation is { } mediation && !Enum.IsDefined(mediation))
        {
            errors.Add("Organisation:Mediation must be None, Refer or Conciliation.");
        }
    }

    private static void Texts(OrganisationProfile profile, List<string> errors)
    {
        foreach (var (name, text) in new[]
        {
            (nameof(profile.Name), profile.Name),
            (nameof(profile.OffTeamsContact), profile.OffTeamsContact),
            (nameof(profile.ComplaintsRoute), profile.ComplaintsRoute),
            (nameof(profile.WhistleblowerChannel), profile.WhistleblowerChannel),
            (nameof(profile.PreventionAdvisor), profile.PreventionAdvisor),
            (nameof(profile.InternalEmergencyNumber), profile.InternalEmergencyNumber),
        })
        {
            if (text is { Length: > LongestText })
            {
                errors.Add(string.Create(CultureInfo.InvariantCulture, $"Organisation:{name} is longer than {LongestText} characters."));
            }

            if (text is not null && text.Any(char.IsControl))
            {
                errors.Add($"Organisation:{name} must be one line of plain text.");
            }
        }

        if (!string.IsNullOrWhiteSpace(profile.InternalEmergencyNumber) && PhoneNumbers.Link(profile.InternalEmergencyNumber) is null)
        {
            errors.Add("Organisation:InternalEmergencyNumber must be a telephone number.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(profile.TimeZone ?? "", out _))
        {
            errors.Add("Organisation:TimeZone is not a known time zone, such as Europe/Amsterdam.");
        }
    }

    private static void Numbers(OrganisationProfile profile, List<string> errors)
    {
        if (profile.ResponseWorkingDays is < 1 or > LongestPromise)
        {
            errors.Add("Handoff:PromiseWorkingDays must be at most 30: it is what Organisation:ResponseWorkingDays tells employees.");
        }

        if (profile.KeepOpenDays is < 1 or > LongestPeriod)
        {
            errors.Add("Retention:OpenRequestDays must be 1 to 90: it is what Organisation:KeepOpenDays tells employees.");
        }

        if (profile.KeepAcceptedDays is < 1 or > LongestPeriod)
        {
            errors.Add("Retention:AcceptedDays must be 1 to 90: it is what Organisation:KeepAcceptedDays tells employees.");
        }
    }

    private static void Directory(OrganisationProfile profile, List<string> errors)
    {
        foreach (var id in profile.DirectoryConfirmed.Concat(profile.DirectoryOverrides.Keys).Where(id => HelpDirectory.Find(id) is null).Distinct(StringComparer.Ordinal))
        {
            errors.Add($"Organisation: the help directory has no entry \"{id}\".");
        }

        foreach (var (id, change) in profile.DirectoryOverrides)
        {
            if (change.Number is not null && PhoneNumbers.Link(change.Number) is null)
            {
                errors.Add($"Organisation:DirectoryOverrides:{id}:Number is not a telephone number.");
            }

            if (change.Address is { } address && !IsHttps(address))
            {
                errors.Add($"Organisation:DirectoryOverrides:{id}:Address must be an absolute https address.");
            }

            if (change.Hidden && HelpDirectory.AlwaysThere.Contains(id, StringComparer.Ordinal))
            {
                errors.Add($"Organisation:DirectoryOverrides:{id}:Hidden: this line is part of direct help and cannot be left out.");
            }
        }
    }

    private static bool IsHttps(Uri address) => address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps;
}
