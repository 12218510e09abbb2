using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>Shows an employee where their open request stands.</summary>
public sealed class OwnRequest(IOtherAdvisors others, IRosterReader roster, OrganisationProfile profile, ICardTokens tokens)
{
    public async Task<Card> ShowAsync(ContactRequest open, Turn turn, CancellationToken cancellationToken) => StatusCards.Status(
        open,
        await roster.CurrentAsync(cancellationToken),
        profile,
        tokens,
        turn.Now,
        turn.Clock,
        !open.MayPassOn(turn.Now) || await others.AnyAsync(open.Id, cancellationToken));
}
