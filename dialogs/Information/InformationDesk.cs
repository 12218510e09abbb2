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
        if (WithoutStorage(verb, turn.Again?.Which ?? "") is { } card)
        {
            return card;
        }

        var current = await roster.CurrentAsync(cancellationToken);
        return InformationCards.Make(verb, profile, current, DateOnly.FromDateTime(turn.Now.Date))
            ?? HomeCard.Make(profile, current.FindPerson(turn.Who.ObjectId) is not null, publishers.MayPublish(turn.Who.ObjectId));
    }

    /// <summary>Answers typed text that is no menu choice: direct help first, then "you need not write it here".</summary>
    public Task<Reply> AnswerTypedAsync(Turn turn) => Task.FromResult<Reply>(
        IntentVerbs.IsCrisis(turn.Typed) ? CrisisCard.Make(turn.Typed, profile) : TooMuchCard.Make(turn.Typed));

    /// <summary>The cards that are shown when nothing else works; the last two only again, in another language.</summary>
    private Card? WithoutStorage(string verb, string which) => verb switch
    {
        Verbs.HelpUrgent => CrisisCard.Make(Enum.TryParse<Intent>(which, out var crisis) ? crisis : Intent.Urgent, profile),
        CardNames.TooMuch => TooMuchCard.Make(which == nameof(Intent.TooLong) ? Intent.TooLong : Intent.Unknown),
        CardNames.Trouble => TroubleCard.Make(profile),
        _ => null,
    };
}
