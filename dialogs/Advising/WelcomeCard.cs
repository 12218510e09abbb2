using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Advising;

/// <summary>Greets an advisor whom the roster names for the first time: what the bot will and will not send, and how to say that one is away.</summary>
public static class WelcomeCard
{
    public static Card Make(Advisor advisor, OrganisationProfile profile) => CardShell.Make(
        CardNames.AdvisorWelcome,
        Words.AdvisorWelcome_Heading,
        [
            Element.Paragraph(Words.AdvisorWelcome_Text1.With(Element.Plain(advisor.Name), Element.Plain(profile.DisplayName()))),
            Element.Paragraph(Words.AdvisorWelcome_Text2),
            Element.Paragraph(Words.AdvisorWelcome_Text3),
        ],
        [
            Button.Press(Verbs.AdvisorRequests, Words.Advisor_Button_Requests, withInputs: false),
            Button.Press(Verbs.AdvisorAway, Words.Advisor_Button_Availability, withInputs: false),
        ],
        new CardFoot(Home: true, Again: CardNames.AdvisorWelcome));
}
