using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>
/// A contact request: how, when and with whom contact should happen. Holds nothing that somebody wrote and nothing that
/// says who asked; that is sealed beside it.
/// </summary>
public sealed record ContactRequest
{
    public required RequestId Id { get; init; }

    /// <summary>What people call this request when they talk about it, such as <c>MAAN-482</c>.</summary>
    public required string Code { get; init; }

    public required RequestState State { get; init; }

    /// <summary>Rises with every transition; an old card carries an old one.</summary>
    public int Version { get; init; } = 1;

    public required AdvisorWish Wish { get; init; }

    public required ContactChannel Channel { get; init; }

    /// <summary>When it is safe; empty when it does not matter.</summary>
    public IReadOnlyList<DayPart> Times { get; init; } = [];

    /// <summary>Two-letter code of the language to speak; <c>any</c> when it does not matter.</summary>
    public required string Language { get; init; }

    /// <summary>Whether a message may be left; null unless the channel is the telephone.</summary>
    public bool? MayLeaveMessage { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The last day on which the employee would hear, in the organisation's time zone.</summary>
    public required DateOnly PromisedDay { get; init; }

    /// <summary>The moment at which that day is over.</summary>
    public required DateTimeOffset PromisedBy { get; init; }

    /// <summary>Whether the employee was told that the promise was missed.</summary>
    public bool PromiseMissedTold { get; init; }

    /// <summary>In whose hands it is; null while waiting, exhausted or over.</summary>
    public Offer? Offer { get; init; }

    /// <summary>How many offers were made.</summary>
    public int Offers { get; init; }

    /// <summary>Advisors who passed, stayed silent or made no contact; they are not asked again.</summary>
    public IReadOnlyList<AdvisorKey> Tried { get; init; } = [];

    /// <summary>Why nobody has it on offer; null unless the state is <see cref="RequestState.Exhausted"/>.</summary>
    public ExhaustedReason? Exhausted { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When it last went back from an advisor who had accepted it; null when it never did. The open period counts from then.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>The last moment that the advisor who accepted proposed; null for none.</summary>
    public Appointment? Appointment { get; init; }

    /// <summary>How many moments were proposed, by whomever.</summary>
    public int Proposals { get; init; }

    /// <summary>Whether the advisor who accepted asked to hand over; null when they did not.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>Which text about the limits of confidentiality the employee was shown; null when it was sent by an earlier release.</summary>
    public string? LimitsVersion { get; init; }

    /// <summary>The message with the last news to the employee; null before there was any.</summary>
    public string? NewsMessageId { get; init; }

    /// <summary>When it was closed or withdrawn; null while open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What still has to be carried out, in order.</summary>
    public IReadOnlyList<Effect> Outbox { get; init; } = [];

    /// <summary>Who is carrying it out now; null for nobody.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Whether it can still lead to contact.</summary>
    public bool IsOpen => State is not (RequestState.Closed or RequestState.Withdrawn);

    /// <summary>Whether this advisor has it on offer or accepted it.</summary>
    public bool IsHeldBy(AdvisorKey advisor) => IsOpen && Offer is { } offer && offer.Advisor == advisor;

    /// <summary>Whether it is time for the employee to ask for somebody else than who accepted, or that advisor asked for it: then they must know whether anybody is left.</summary>
    public bool MayPassOn(DateTimeOffset now) => State is RequestState.Accepted
        && (HandOver is Requests.HandOver.Asked || Offer is { Left: true } || now >= (Appointment is { Stands: true } appointment ? appointment.At : PromisedBy));

    /// <summary>Whether the next advisor may be asked without asking the employee first.</summary>
    public bool LooksForSomebody =>
        State is RequestState.Waiting || (State is RequestState.Exhausted && Exhausted is not ExhaustedReason.ChosenCannot);
}
