using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Requests;

/// <summary>What the employee reads and can press while an advisor has their request.</summary>
internal static class AcceptedCards
{
    /// <summary>Where it stands: a question to answer comes first.</summary>
    /// <param name="request">The accepted request.</param>
    /// <param name="advisor">Who accepted, escaped; null when they left the roster.</param>
    /// <param name="clock">The employee's.</param>
    /// <param name="now">The time.</param>
    /// <param name="hasOthers">Whether anybody else could take it; true also while it is not yet time to pass it on.</param>
    public static IEnumerable<string> Texts(ContactRequest request, string? advisor, TimeZoneInfo clock, DateTimeOffset now, bool hasOthers)
    {
        if (advisor is null)
        {
            yield return Say.Sentences(Words.Request_Status_Left, HeardNothing(hasOthers));
            if (request.Appointment is { State: AppointmentState.Agreed } agreed && now < agreed.At)
            {
                yield return Words.Request_Status_LeftAgreed.With(Spoken.Moment(agreed.At, clock));
            }

            yield break;
        }

        if (request.HandOver is HandOver.Asked)
        {
            yield return Words.Request_HandOver_Text1.With(advisor);
            yield return hasOthers ? Words.Request_HandOver_Text2 : Words.Request_HandOver_NobodyElse;
            yield break;
        }

        if (request.Appointment is not { } appointment)
        {
            var how = Spoken.Channel(request.Channel);
            yield return Words.Request_Status_Accepted.With(advisor, now < request.PromisedBy ? Words.Request_HowBy.With(how, Spoken.Day(request.PromisedDay)) : how);
            if (!hasOthers)
            {
                yield return Words.Request_HeardNothingLast;
            }

            yield break;
        }

        var moment = Spoken.Moment(appointment.At, clock);
        yield return (appointment.State switch
        {
            AppointmentState.Proposed => Words.Request_Status_Proposed,
            AppointmentState.Agreed => now < appointment.At ? Words.Request_Status_Agreed : Say.Sentences(Words.Request_Status_AgreedPast, HeardNothing(hasOthers)),
            AppointmentState.Refused => Words.Request_Status_Refused,
            _ => Words.Request_Status_Unanswered,
        }).With(advisor, moment, Spoken.Channel(request.Channel));
        if (appointment.Stands && now < appointment.At)
        {
            yield return appointment.State is AppointmentState.Proposed ? Words.Request_Status_ProposedAsk : Words.Appointment_Private;
        }
        else if (appointment.State is not AppointmentState.Agreed && !hasOthers)
        {
            yield return Words.Request_HeardNothingLast;
        }
    }

    private static string HeardNothing(bool hasOthers) => hasOthers ? Words.Request_HeardNothing : Words.Request_HeardNothingLast;

    /// <summary>What can be pressed: before an agreed moment nothing but what belongs to it, since nobody can have missed it yet.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Buttons(ContactRequest request, ICardTokens tokens, DateTimeOffset now) => request switch
    {
        { HandOver: HandOver.Asked, Offer: { } offer } => Answers(
            tokens.Sign(Subject.HandOver(request.Id, offer.Number).ToString()),
            (Verbs.RequestHandOver, Words.Request_Button_HandOver),
            (Verbs.RequestStay, Words.Request_Button_Stay)),
        { Appointment: { State: AppointmentState.Proposed } proposed } => Answers(
            tokens.Sign(Subject.Proposal(request.Id, proposed.Number).ToString()),
            (Verbs.RequestAgree, Words.Request_Button_Agree),
            (Verbs.RequestRefuse, Words.Request_Button_Refuse)),
        { Appointment: { State: AppointmentState.Agreed } agreed } when now < agreed.At =>
        [
            AppointmentLink.Button(agreed),
            .. Answers(tokens.Sign(Subject.Proposal(request.Id, agreed.Number).ToString()), (Verbs.RequestRefuse, Words.Request_Button_RefuseAfterAll)),
        ],
        _ => Afterwards,
    };

    /// <summary>What can be pressed when contact was made, or should have been.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, object?>> Afterwards =>
    [
        Button.Press(Verbs.RequestClose, Words.Request_Button_Spoke, withInputs: false),
        Button.Press(Verbs.RequestNoContact, Words.Request_Button_NoContact, withInputs: false),
    ];

    private static IReadOnlyList<IReadOnlyDictionary<string, object?>> Answers(string token, params IEnumerable<(string Verb, string Title)> answers) =>
        [.. answers.Select(answer => Button.Press(answer.Verb, answer.Title, token, withInputs: false))];
}
