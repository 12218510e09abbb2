using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Organisation;

/// <summary>
/// What differs from one organisation to the next. Every information text follows it. Bound from the configuration
/// section <c>Organisation</c>; checked at start with <see cref="Check"/>.
/// </summary>
public sealed record OrganisationProfile
{
    /// <summary>The organisation's name as employees know it; null for "your organisation".</summary>
    public string? Name { get; init; }

    /// <summary>The country whose rules and help lines the texts follow.</summary>
    public Country Country { get; init; }

    /// <summary>Whether the organisation is a public body: its people then have more duties to report (art. 162 Sv).</summary>
    public bool PublicSector { get; init; }

    /// <summary>Whether the organisation is a school: further rules hold about minors.</summary>
    public bool Education { get; init; }

    /// <summary>Whether private problems belong with the advisors.</summary>
    public Scope ScopePrivate { get; init; }

    /// <summary>Whether disputes about pay, contract, hours or appraisal and conflicts without unwanted behaviour belong with the advisors; null for what is usual in the country: not in the Netherlands, yes in Belgium.</summary>
    public Scope? ScopeLabourConflict { get; init; }

    /// <summary>What advisors do about mediation; null for what is usual in the country.</summary>
    public Mediation? Mediation { get; init; }

    /// <summary>Whether integrity is one of the advisors' subjects.</summary>
    public bool IntegrityInScope { get; init; } = true;

    /// <summary>How to reach an advisor without Teams, such as a telephone number; null when there is no such way.</summary>
    public string? OffTeamsContact { get; init; }

    /// <summary>Where an official complaint goes, such as the name of the committee and its address; null when not given.</summary>
    public string? ComplaintsRoute { get; init; }

    /// <summary>The organisation's separate channel for reports of wrongdoing; null when not given.</summary>
    public string? WhistleblowerChannel { get; init; }

    /// <summary>The prevention advisor for psychosocial aspects, with how to reach them. Required in Belgium.</summary>
    public string? PreventionAdvisor { get; init; }

    /// <summary>The number to call in an emergency at work, such as security; null when there is none besides 112.</summary>
    public string? InternalEmergencyNumber { get; init; }

    /// <summary>The organisation's privacy notice, https; null when there is none besides the bot's own.</summary>
    public Uri? PrivacyNoticeUrl { get; init; }

    /// <summary>Ids of entries of the help directory that somebody checked, so that they may be shown.</summary>
    public IReadOnlyList<string> DirectoryConfirmed { get; init; } = [];

    /// <summary>By id of an entry of the help directory: what the organisation changes about it.</summary>
    public IReadOnlyDictionary<string, DirectoryOverride> DirectoryOverrides { get; init; } = new Dictionary<string, DirectoryOverride>(StringComparer.Ordinal);

    /// <summary>Within how many working days an advisor makes contact, 1 to 30. The host sets it from <c>Handoff:PromiseWorkingDays</c>.</summary>
    public int ResponseWorkingDays { get; init; } = 2;

    /// <summary>After how many days an open request is removed, 1 to 90. Said to employees; the host sets it from <c>Retention:OpenRequestDays</c>.</summary>
    public int KeepOpenDays { get; init; } = 30;

    /// <summary>After how many days an accepted request is removed, 1 to 90. Said to employees; the host sets it from <c>Retention:AcceptedDays</c>.</summary>
    public int KeepAcceptedDays { get; init; } = 14;

    /// <summary>The IANA id of the organisation's time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    /// <summary>The name to show, in the language of the turn when the organisation gave none. It is not escaped for Markdown.</summary>
    public string DisplayName() => string.IsNullOrWhiteSpace(Name) ? Words.Info_Organisation_Unnamed : Name;

    /// <summary>Whether labour disputes belong with the advisors, with the country's default filled in.</summary>
    public bool LabourConflictInScope() => (ScopeLabourConflict ?? (Country == Country.BE ? Scope.InScope : Scope.Refer)) == Scope.InScope;

    /// <summary>What advisors do about mediation, with the country's default filled in.</summary>
    public Mediation MediationHere() => Mediation ?? (Country == Country.BE ? Organisation.Mediation.Conciliation : Organisation.Mediation.Refer);

    /// <summary>Everything that is wrong with the profile, in English for the operator; empty when it can be used.</summary>
    public IReadOnlyList<string> Check() => ProfileCheck.Errors(this);

    /// <summary>What the operator should have a lawyer or an advisor look at before employees read it; in English, never shown to employees.</summary>
    public IReadOnlyList<string> Notes() => ProfileCheck.Notes(this);
}
