using VpBot.Dialogs.Assignment;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Contact;

/// <summary>The questions of the waterfall with the choices of this moment.</summary>
public sealed class ContactQuestions(
    IRosterReader roster, IAdvisorStandings standings, WorkingCalendar calendar, OrganisationProfile profile, ICardTokens tokens)
{
    /// <summary>What this person can choose now: the same for the whole turn.</summary>
    public async Task<ContactChoices> ChoicesAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Context.TurnState.Get<ContactChoices>() is { } known)
        {
            return known;
        }

        var choices = new ContactChoices(await roster.CurrentAsync(cancellationToken), await standings.CurrentAsync(cancellationToken), calendar, turn.Who, turn.Now)
        {
            Clock = turn.Clock,
        };
        turn.Context.TurnState.Set(choices);
        return choices;
    }

    /// <summary>The card of the question that the draft is at.</summary>
    public async Task<Card> CardAsync(Turn turn, ContactDraft draft, string? problem, CancellationToken cancellationToken) =>
        ContactCards.Make(draft, await ChoicesAsync(turn, cancellationToken), profile, tokens, problem);

    /// <summary>Reads an answer.</summary>
    public async Task<(ContactDraft Draft, string? Problem)> ReadAsync(Turn turn, ContactDraft draft, Press press, CancellationToken cancellationToken) =>
        ContactAnswers.Read(draft, press, await ChoicesAsync(turn, cancellationToken), profile);

    /// <summary>Whether a press belongs to the question that is being asked, and not to an older card. "Back" may also be typed.</summary>
    public static bool Answers(Turn turn, Press press, ContactDraft draft) =>
        (press.Verb is Verbs.NavBack && turn.Typed is Intent.Back)
        || (Subject.Parse(press.About, Subject.DraftKind) is { } about && about.Id == draft.Id && about.Number == (int)draft.At
        && (press.Verb is Verbs.NavBack || ContactCards.VerbsOf(draft.At).Contains(press.Verb, StringComparer.Ordinal)));
}
