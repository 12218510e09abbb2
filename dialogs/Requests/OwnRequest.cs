using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>Shows an employee where their open request stands.</summary>
public sealed class OwnRequest(IOtherAdvisors others, IRosterReader roster, OrganisationProfile profile, ICardTokens tokens)
{
    /// <summary>What was sent, while all that card says still holds; where the request stands otherwise.</summary>
    public async Task<Card> SentAsync(ContactRequest open, Turn turn, CancellationToken cancellationToken) => StatusCards.IsAsSent(open, turn.Now)
        ? StatusCards.Sent(open, await roster.CurrentAsync(cancellationToken), profile)
        : await ShowAsync(open, turn, cancellationToken);

    public async Task<Card> ShowAsync(ContactRequest open, Turn turn, CancellationToken cancellationToken) => StatusCards.Status(
        open,
        await roster.CurrentAsync(cancellationToken),
        profile,
        tokens,
        turn.Now,
        turn.Clock,
        await others.AnyAsync(open, cancellationToken));
}
