using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>
/// The answer to words that may point to danger: fixed text a country and language (domain facts 4.3, K1 to K5), no
/// judgement, no question to answer, nobody told, and a button to go on.
/// </summary>
public static class CrisisCard
{
    /// <summary>Makes the card; its name is <c>help.urgent</c>. An intent that is no crisis gets the general card.</summary>
    /// <param name="foot">What stands below, such as where "back" goes to; null for <see cref="UrgentCard.Foot"/>.</param>
    public static Card Make(Intent crisis, OrganisationProfile profile, CardFoot? foot = null)
    {
        foot = (foot ?? UrgentCard.Foot) with { Which = crisis.ToString() };
        return crisis switch
        {
            Intent.CrisisSuicide => Suicide(profile, foot, Words.Help_Suicide_Text1),
            Intent.CrisisSuicideSoft => Suicide(profile, foot, Words.Help_Suicide_Soft),
            Intent.CrisisDanger => Danger(profile, foot),
            Intent.CrisisSexual => Sexual(profile, foot),
            Intent.CrisisHome => Home(profile, foot),
            Intent.CrisisOther => Card(foot, Words.Help_Other_Heading, [Words.Help_Other_Text1, Words.Help_Nobody], UrgentCard.Emergency(profile)),
            _ => UrgentCard.Make(profile, foot with { Which = null }),
        };
    }

    private static Card Suicide(OrganisationProfile profile, CardFoot foot, string first)
    {
        var line = Entry(profile, profile.Country == Country.BE ? "1813" : "113");
        var text = profile.Country == Country.BE ? Words.Help_Suicide_Text2Belgium : Words.Help_Suicide_Text2;
        var site = line.Address!;
        return Card(
            foot,
            Words.Help_Suicide_Heading,
            [first, text.With(line.Number, SiteName(site)), Words.Help_Nobody],
            [
                Button.Open(Words.Help_Call.With("112"), new Uri("tel:112")),
                Button.Open(Words.Help_Call.With(line.Number), line.Dial!),
                Button.Open((profile.Country == Country.BE ? Words.Help_Open : Words.Help_ChatAt).With(SiteName(site)), site),
            ]);
    }

    private static Card Danger(OrganisationProfile profile, CardFoot foot) => Card(
        foot,
        Words.Help_Danger_Heading,
        [Say.Sentences(Words.Help_Danger_Text1, Say.WithOwn(Words.Help_Urgent_AtWork, profile.InternalEmergencyNumber)), Words.Help_Nobody],
        UrgentCard.Emergency(profile));

    private static Card Sexual(OrganisationProfile profile, CardFoot foot)
    {
        var help = profile.Country == Country.BE ? new[] { Shown(profile, "seksueelgeweld"), Shown(profile, "1712") } : [Shown(profile, "csg")];
        var text = help.Any(entry => entry is null) ? null
            : profile.Country == Country.BE
                ? Words.Help_Sexual_Text1Belgium.With(SiteName(help[0]!.Address!), help[1]!.Number)
                : Words.Help_Sexual_Text1.With(help[0]!.Number);
        return Card(foot, Words.Help_Sexual_Heading, [text, Words.Help_Sexual_Text2, Words.Help_Nobody], [.. UrgentCard.Emergency(profile), .. help.OfType<HelpEntry>().SelectMany(OtherHelpCards.Links)]);
    }

    private static Card Home(OrganisationProfile profile, CardFoot foot)
    {
        var help = Shown(profile, profile.Country == Country.BE ? "1712" : "veiligthuis");
        var text = help is null ? null : (profile.Country == Country.BE ? Words.Help_Home_Text1Belgium : Words.Help_Home_Text1).With(help.Number);
        return Card(foot, Words.Help_Home_Heading, [text, Words.Help_Home_Text2, Words.Help_Nobody], [.. UrgentCard.Emergency(profile), .. help is null ? [] : OtherHelpCards.Links(help)]);
    }

    private static Card Card(CardFoot foot, string heading, IEnumerable<string?> texts, IEnumerable<IReadOnlyDictionary<string, object?>> buttons) =>
        CardShell.Make(Verbs.HelpUrgent, heading, texts.OfType<string>().Select(text => Element.Paragraph(text)), buttons, foot);

    private static HelpEntry? Shown(OrganisationProfile profile, string id) => HelpDirectory.Shown(profile, id);

    private static HelpEntry Entry(OrganisationProfile profile, string id) => HelpDirectory.Shown(profile, id) ?? HelpDirectory.Find(id)!;

    private static string SiteName(Uri site) => site.Host.StartsWith("www.", StringComparison.Ordinal) ? site.Host[4..] : site.Host;
}
