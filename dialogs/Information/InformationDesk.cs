using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Information;

/// <summary>Answers what can be answered without knowing or storing anything about anybody.</summary>
public sealed class InformationDesk(OrganisationProfile profile, IRosterReader roster, IPublishers publishers) : IDesk
{
    private readonly ReadyCards ready = new();

    public bool Takes(string verb) => false;

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        var verb = turn.Press?.Verb ?? "";
        if (WithoutStorage(verb, turn) is { } card)
        {
            return card;
        }

        var current = await roster.CurrentAsync(cancellationToken);
        var today = DateOnly.FromDateTime(turn.Now.Date);
        if (verb is Verbs.InfoAdvisors or Verbs.InfoAdvisorsNext or Verbs.InfoAdvisorsPrevious)
        {
            return Advisors(turn, current, today);
        }

        return ready.Get(turn.Language, verb, current, today, () => InformationCards.Make(verb, profile, current, today)) ?? Home(turn, current, today);
    }

    private Card Advisors(Turn turn, AdvisorRoster current, DateOnly today)
    {
        var page = Math.Clamp(AdvisorsCard.PageOf(turn), 1, 1 + (current.Advisors.Count / AdvisorsCard.PerPage));
        return ready.Get(turn.Language, $"{Verbs.InfoAdvisors} {page}", current, today, () => InformationCards.Make(Verbs.InfoAdvisors, profile, current, today, page))!;
    }

    /// <summary>Answers typed text that is no menu choice: direct help first, then "you need not write it here".</summary>
    public Task<Reply> AnswerTypedAsync(Turn turn) => Task.FromResult<Reply>(
        IntentVerbs.IsCrisis(turn.Typed) ? CrisisCard.Make(turn.Typed, profile, DirectHelpFoot(turn)) : TooMuchCard.Make(turn.Typed));

    private Card Home(Turn turn, AdvisorRoster current, DateOnly today)
    {
        var (isAdvisor, isPublisher) = (current.FindPerson(turn.Who.ObjectId) is not null, publishers.MayPublish(turn.Who.ObjectId));
        var name = (isAdvisor, isPublisher) switch
        {
            (false, false) => "home",
            (true, false) => "home of an advisor",
            (false, true) => "home of a publisher",
            _ => "home of both",
        };
        return ready.Get(turn.Language, name, current, today, () => HomeCard.Make(profile, isAdvisor, isPublisher))!;
    }

    /// <summary>The cards that are shown when nothing else works; the last two only again, in another language.</summary>
    private Card? WithoutStorage(string verb, Turn turn) => verb switch
    {
        Verbs.HelpUrgent => CrisisCard.Make(Enum.TryParse<Intent>(turn.Again?.Which, out var crisis) ? crisis : Intent.Urgent, profile, DirectHelpFoot(turn)),
        CardNames.TooMuch => TooMuchCard.Make(turn.Again is { Which: not nameof(Intent.Unknown) } ? Intent.Story : Intent.Unknown),
        CardNames.Trouble => TroubleCard.Make(profile),
        _ => null,
    };

    /// <summary>Direct help leads back to the card that it was opened from; when it was typed for, to where the person was.</summary>
    private static CardFoot DirectHelpFoot(Turn turn)
    {
        var (place, token) = turn.Again is { } again ? (again.Place, again.Token) : (turn.Press?[Place.Field] ?? "", turn.Press?[Button.TokenField] ?? "");
        return UrgentCard.Foot with { Place = place.Length == 0 ? Place.Ongoing : place, Token = token.Length == 0 ? null : token };
    }
}
