using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Information;

/// <summary>Answers what can be answered without knowing or storing anything about anybody.</summary>
public sealed class InformationDesk(OrganisationProfile profile, IRosterReader roster, IPublishers publishers) : IDesk
{
    public bool Takes(string verb) => false;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var verb = turn.Press?.Verb ?? "";
        if (verb is Verbs.HelpUrgent)
        {
            return UrgentCard.Make(profile);
        }

        var current = await roster.CurrentAsync(cancellationToken);
        return InformationCards.Make(verb, profile, current, DateOnly.FromDateTime(turn.Now.Date))
            ?? HomeCard.Make(profile, current.FindPerson(turn.Who.ObjectId) is not null, publishers.MayPublish(turn.Who.ObjectId));
    }

    /// <summary>Answers typed text that is no menu choice: direct help first, then "you need not write it here".</summary>
    public Task<Reply> AnswerTypedAsync(Turn turn) => Task.FromResult<Reply>(
        IntentVerbs.IsCrisis(turn.Typed) ? CrisisCard.Make(turn.Typed, profile) : TooMuchCard.Make(turn.Typed));
}
