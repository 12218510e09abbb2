using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Information;

/// <summary>Direct help, always the same: made of fixed text and the help directory, so it needs nothing that can be down.</summary>
public static class UrgentCard
{
    private static readonly IReadOnlyList<HelpSituation> Situations = [HelpSituation.Suicide, HelpSituation.ViolenceAtHome, HelpSituation.SexualViolence];

    /// <summary>Below direct help: one can go on where one was, or start anew.</summary>
    public static CardFoot Foot { get; } = new(Back: true, Home: true, Place: Place.Ongoing);

    /// <summary>Makes the card <c>help.urgent</c>.</summary>
    /// <param name="foot">What stands below, such as where "back" goes to; null for <see cref="Foot"/>.</param>
    public static Card Make(OrganisationProfile profile, CardFoot? foot = null)
    {
        var lines = Direct(profile).ToList();
        return CardShell.Make(
            Verbs.HelpUrgent,
            Words.Help_Urgent_Heading,
            [
                Element.Paragraph(Say.Sentences(Words.Help_Urgent_Text1, Say.WithOwn(Words.Help_Urgent_AtWork, profile.InternalEmergencyNumber))),
                Element.Bullets(Say.Lines([.. lines.Select(OtherHelpCards.Line)])),
                Element.Paragraph(Words.Help_Nobody),
            ],
            [.. Emergency(profile), .. lines.SelectMany(OtherHelpCards.Links)],
            foot ?? Foot);
    }

    /// <summary>The buttons that dial 112 and the number at work.</summary>
    internal static IEnumerable<IReadOnlyDictionary<string, object?>> Emergency(OrganisationProfile profile) =>
        [Button.Open(Words.Help_Call.With("112"), new Uri("tel:112")), .. Say.Call(profile.InternalEmergencyNumber)];

    private static IEnumerable<HelpEntry> Direct(OrganisationProfile profile) =>
        Situations.Select(situation => HelpDirectory.For(profile, situation).FirstOrDefault(entry => entry.Id != "112" && (entry.Number ?? entry.Address?.Host) is not null))
            .OfType<HelpEntry>().Distinct();
}
