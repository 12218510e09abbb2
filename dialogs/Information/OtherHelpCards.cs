using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>Who else can help, a card a situation, from the help directory.</summary>
internal static class OtherHelpCards
{
    private const int MostLinks = 4;

    private static readonly CardFoot BackToOverview = CardFoot.Information with { Place = Place.Of(Verbs.InfoHelp, CardFoot.Information) };

    /// <summary>The situations that have a card, in the order of showing; the first <see cref="AboutWork"/> are about work.</summary>
    public static IReadOnlyList<HelpTopic> Topics { get; } =
    [
        new(Verbs.InfoHelpIllness, HelpSituation.Illness, () => Words.Help_IllnessHelp_Heading, () => Words.Help_IllnessHelp_Text1),
        new(Verbs.InfoHelpPay, HelpSituation.PayAndContract, () => Words.Help_PayHelp_Heading, () => Words.Help_PayHelp_Text1),
        new(Verbs.InfoHelpConflict, HelpSituation.Conflict, () => Words.Help_ConflictHelp_Heading, () => Words.Help_ConflictHelp_Text1),
        new(Verbs.InfoHelpReorganisation, HelpSituation.Reorganisation, () => Words.Help_ReorganisationHelp_Heading, () => Words.Help_ReorganisationHelp_Text1),
        new(Verbs.InfoHelpDiscrimination, HelpSituation.Discrimination, () => Words.Help_DiscriminationHelp_Heading, () => Words.Help_DiscriminationHelp_Text1),
        new(Verbs.InfoHelpWrongdoing, HelpSituation.Wrongdoing, () => Words.Help_WrongdoingHelp_Heading, () => Words.Help_WrongdoingHelp_Text1),
        new(Verbs.InfoHelpPrivate, HelpSituation.Private, () => Words.Help_PrivateHelp_Heading, () => Words.Help_PrivateHelp_Text1),
        new(Verbs.InfoHelpDebts, HelpSituation.Debts, () => Words.Help_DebtsHelp_Heading, () => Words.Help_DebtsHelp_Text1),
        new(Verbs.InfoHelpCrime, HelpSituation.Crime, () => Words.Help_CrimeHelp_Heading, () => Words.Help_CrimeHelp_Text1),
        new(Verbs.InfoHelpHome, HelpSituation.ViolenceAtHome, () => Words.Help_HomeHelp_Heading, () => Words.Help_HomeHelp_Text1),
        new(Verbs.InfoHelpSexual, HelpSituation.SexualViolence, () => Words.Help_SexualHelp_Heading, () => Words.Help_SexualHelp_Text1),
    ];

    private const int AboutWork = 6;

    public static Card Overview() => CardShell.Make(
        Verbs.InfoHelp,
        Words.Help_Overview_Heading,
        [
            Element.Paragraph(Words.Help_Overview_Work),
            .. Element.Buttons(Topics.Take(AboutWork).Select(ToTopic)),
            Element.Paragraph(Words.Help_Overview_Life),
            .. Element.Buttons(Topics.Skip(AboutWork).Select(ToTopic)),
        ],
        [Say.Contact()]);

    public static Card? Make(string verb, OrganisationProfile profile)
    {
        if (Topics.FirstOrDefault(topic => topic.Verb == verb) is not { } topic)
        {
            return null;
        }

        var entries = HelpDirectory.For(profile, topic.Situation);
        return CardShell.Make(
            verb,
            topic.Heading(),
            [
                Element.Paragraph(topic.Text()),
                Element.Bullets(Say.Lines([.. entries.Select(Line), .. Own(topic.Situation, profile)])),
                Element.Paragraph(InScope(topic.Situation, profile) ? Words.Help_AdvisorInScope : Words.Help_AlsoAdvisor),
            ],
            [.. entries.SelectMany(Links).Take(MostLinks), Say.Contact()],
            BackToOverview);
    }

    /// <summary>The name, the number if there is one, and what it is for.</summary>
    public static string Line(HelpEntry entry)
    {
        var purpose = entry.Hours is null ? entry.Purpose : $"{entry.Purpose} ({entry.Hours})";
        return entry.Number is null || IsInName(entry)
            ? Words.Help_Line.With(entry.Name, purpose)
            : Words.Help_LineNumber.With(entry.Name, entry.Number, purpose);
    }

    /// <summary>The button that dials, else the one that opens the website.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Links(HelpEntry entry)
    {
        if (entry.Dial is { } dial)
        {
            yield return Button.Open(IsInName(entry) ? Words.Help_Call.With(entry.Name) : Words.Help_CallNamed.With(entry.Name.Split(" (")[0], entry.Number), dial);
        }
        else if (entry.Address is { } address)
        {
            yield return Button.Open(Words.Help_Open.With(address.Host), address);
        }
    }

    /// <summary>Lines that are known by their number, such as "113 Zelfmoordpreventie", say it once.</summary>
    private static bool IsInName(HelpEntry entry) => entry.Number is { } number && entry.Name.Contains(number, StringComparison.Ordinal);

    private static IReadOnlyDictionary<string, object?> ToTopic(HelpTopic topic) => Say.To(topic.Verb, topic.Heading());

    private static IEnumerable<string?> Own(HelpSituation situation, OrganisationProfile profile)
    {
        if (situation == HelpSituation.Wrongdoing)
        {
            yield return Say.WithOwn(Words.Help_Channel, profile.WhistleblowerChannel);
        }

        if (profile.Country == Country.BE && situation is HelpSituation.Illness or HelpSituation.Conflict or HelpSituation.Discrimination or HelpSituation.Wrongdoing)
        {
            yield return Say.WithOwn(Words.Help_Prevention, profile.PreventionAdvisor);
        }
    }

    private static bool InScope(HelpSituation situation, OrganisationProfile profile) => situation switch
    {
        HelpSituation.PayAndContract => profile.LabourConflictInScope() && profile.Country == Country.NL,
        HelpSituation.Conflict => profile.LabourConflictInScope(),
        HelpSituation.Illness => profile.Country == Country.BE,
        HelpSituation.Private or HelpSituation.Debts => profile.ScopePrivate == Scope.InScope,
        HelpSituation.Wrongdoing => profile.IntegrityInScope,
        HelpSituation.Discrimination or HelpSituation.SexualViolence => true,
        _ => false,
    };
}
