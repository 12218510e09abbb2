using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Publishing;

namespace VpBot.Dialogs;

/// <summary>Takes a turn to the desk that answers it. Whatever is not understood gets an answer too.</summary>
public sealed class Router(IEnumerable<IDesk> desks, ContactDesk contact, AdvisorDesk advising, InformationDesk information, PublisherDesk publishing)
{
    private readonly IDesk[] all = [.. desks];

    /// <summary>Answers a turn.</summary>
    public Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn switch
    {
        { Upload: { } upload } => publishing.CheckAsync(turn, upload, cancellationToken),
        { Press: { Verb: Verbs.NavLanguage } press } => SwitchAsync(turn, press, cancellationToken),
        { Press: { Verb: Verbs.NavBack } press } when Place.Parse(press[Place.Field]) is { } place => PressAsync(turn with { Again = place.Card }, place.Verb, cancellationToken),
        { Press: { } press } => PressAsync(turn, press.Verb, cancellationToken),
        _ when IntentVerbs.VerbFor(turn.Typed) is { } verb => PressAsync(turn, ShownFirst(verb), cancellationToken),
        _ => information.AnswerTypedAsync(turn),
    };

    private async Task<Reply> SwitchAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var reply = await PressAsync(turn with { Again = LanguageSwitch.CardOf(press) }, press[LanguageSwitch.AgainField], cancellationToken);
        return reply with { Card = KeptInputs.On(reply.Card, press) };
    }

    private Task<Reply> PressAsync(Turn turn, string verb, CancellationToken cancellationToken)
    {
        var press = turn.Press is { } pressed && pressed.Verb == verb ? pressed : new Press(verb, turn.Press?.About, NoInputs);
        var back = verb is Verbs.NavBack && (turn.Again is not null || turn.Typed is Intent.Back || Subject.Parse(press.About, Subject.DraftKind) is not null);
        var desk = back ? contact : verb is Verbs.RequestClose && AdvisorDesk.IsAboutOffer(press) ? advising : DeskFor(verb);
        return desk.AnswerAsync(ReferenceEquals(press, turn.Press) ? turn : turn with { Press = press }, cancellationToken);
    }

    private IDesk DeskFor(string verb)
    {
        foreach (var desk in all)
        {
            if (desk.Takes(verb))
            {
                return desk;
            }
        }

        return information;
    }

    /// <summary>Typed words may be misunderstood: what would change something is shown first, with the button that does it.</summary>
    private static string ShownFirst(string verb) => verb switch
    {
        Verbs.RequestWithdraw or Verbs.RequestNoContact => Verbs.RequestStatus,
        Verbs.AdvisorBack => Verbs.AdvisorAway,
        _ => verb,
    };

    private static readonly Dictionary<string, string> NoInputs = [];
}
