using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Contact;

/// <summary>Where somebody can go when nobody can take their request: to an advisor themself; else elsewhere.</summary>
/// <param name="Text">What a card says about it.</param>
/// <param name="Button">The button that shows more.</param>
internal sealed record DirectRoute(string Text, IReadOnlyDictionary<string, object?> Button)
{
    public static DirectRoute For(ContactChoices choices, OrganisationProfile profile) => choices.Direct(ContactDraft.NotBegun).Count > 0
        ? new(StatusCards.WithDirectRoute(Words.Request_DirectRoutes, profile), StatusCards.Advisors)
        : new(StatusCards.WithDirectRoute(Words.Contact_NobodyElse, profile), OtherHelp);

    /// <summary>To help from others than advisors.</summary>
    public static IReadOnlyDictionary<string, object?> OtherHelp => Cards.Button.Press(Verbs.InfoHelp, Words.Info_Button_Help, withInputs: false);
}
