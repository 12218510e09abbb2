using System.Globalization;
using System.Text;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Tests.Requests;

/// <summary>Everything that can happen to a request with three advisors, in any order, to a depth: what must hold after every step.</summary>
public sealed class RequestModelTests
{
    private const int Depth = 6;
    private const int MostProposals = 2;

    private static readonly AdvisorKey[] Advisors = [Some.Anna, Some.Bram, Some.Cees];
    private static readonly TimeSpan[] Steps = [TimeSpan.Zero, TimeSpan.FromHours(3), TimeSpan.FromHours(62), TimeSpan.FromDays(31)];

    private static readonly TimeSpan ProposedAhead = TimeSpan.FromHours(2);

    [Theory]
    [InlineData("any")]
    [InlineData("anna")]
    public void Whatever_happens_in_whatever_order_the_promises_hold(string wish)
    {
        var start = new Node(Some.Request(AdvisorWish.Parse(wish)), Some.Sent, []);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Key() };
        var layer = new List<Node> { start };
        var transitions = 0;
        for (var depth = 0; depth < Depth; depth++)
        {
            var next = new List<Node>();
            foreach (var node in layer)
            {
                foreach (var (happened, now) in Possible(node))
                {
                    transitions++;
                    var after = RequestRules.Apply(node.Request, happened, now, Some.Limits);
                    Check(node.Request, happened, after, now);
                    if (after.Changed)
                    {
                        var reached = new Node(after.Request, now, Remember(node.Carried, after.Request));
                        if (seen.Add(reached.Key()))
                        {
                            next.Add(reached);
                        }
                    }
                }
            }

            layer = next;
        }

        seen.Count.ShouldBeGreaterThan(1_000);
        transitions.ShouldBeGreaterThan(100_000);
    }

    private static IEnumerable<(RequestEvent Happened, DateTimeOffset Now)> Possible(Node node)
    {
        var (request, now, carried) = node;
        yield return (new RequestEvent.NobodyFits(), now);
        yield return (new RequestEvent.NobodyFits(SomebodyLater: true), now);
        yield return (new RequestEvent.NobodyFits(OtherTimes: true), now);
        yield return (new RequestEvent.ChooseTimes([]), now);
        yield return (new RequestEvent.ChooseTimes([Some.Tomorrow]), now);
        yield return (new RequestEvent.Withdraw(), now);
        yield return (new RequestEvent.NoContact(), now);
        yield return (new RequestEvent.AskSomebodyElse(), now);
        yield return (new RequestEvent.Close(null), now);
        for (var number = 1; number <= Math.Min(request.Proposals, MostProposals); number++)
        {
            yield return (new RequestEvent.AcceptProposal(number), now);
            yield return (new RequestEvent.RefuseProposal(number), now);
        }

        foreach (var step in Steps)
        {
            yield return (new RequestEvent.TimePasses(), now + step);
        }

        foreach (var advisor in Advisors)
        {
            yield return (Some.OfferTo(advisor, now), now);
            yield return (new RequestEvent.AdvisorGone(advisor), now);
            yield return (new RequestEvent.AdvisorLeft(advisor), now);
            yield return (new RequestEvent.Close(advisor), now);
            yield return (new RequestEvent.ShowAgain(advisor), now);
            yield return (new RequestEvent.Propose(advisor, Math.Min(request.Proposals + 1, MostProposals), now + ProposedAhead), now);
            for (var number = 1; number <= request.Offers; number++)
            {
                yield return (new RequestEvent.AskHandOver(advisor, number), now);

                yield return (new RequestEvent.Accept(advisor, number), now);
                yield return (new RequestEvent.Decline(advisor, number), now);
                yield return (new RequestEvent.CannotReach(advisor, number), now);
            }
        }

        for (var number = 1; number <= request.Offers; number++)
        {
            yield return (new RequestEvent.AgreeHandOver(number), now);
            yield return (new RequestEvent.RefuseHandOver(number), now);
        }

        // Also what was carried out before, told again.
        foreach (var effect in carried)
        {
            yield return (new RequestEvent.Done(effect, null), now);
            yield return (new RequestEvent.Done(effect, $"m{effect.Kind}{effect.Number}"), now);
        }
    }

    private static void Check(ContactRequest before, RequestEvent happened, Transition transition, DateTimeOffset now)
    {
        var after = transition.Request;

        // Asserts in the words of the broken promise; the text is only made when it is broken.
        void Must(bool holds, string promise)
        {
            if (!holds)
            {
                Assert.Fail($"{promise}: {before} + {happened} -> {after}");
            }
        }

        Must((after.Offer is not null) == after.State is RequestState.Offered or RequestState.Accepted, "somebody holds it exactly while it is offered or accepted");
        Must((after.Exhausted is not null) == after.State is RequestState.Exhausted, "exhausted for a reason");
        Must(
            after.Exhausted is not ExhaustedReason.NobodyThen || before.Exhausted is ExhaustedReason.NobodyThen || after.Outbox.Count(effect => effect.News is RequesterNews.NobodyThen) == 1,
            "who may choose other times is told so");
        Must(
            after.Outbox.All(effect => effect.News is not RequesterNews.NobodyThen) || after.Exhausted is ExhaustedReason.NobodyThen,
            "nobody is told to choose times who cannot");
        Must((after.EndedAt is not null) != after.IsOpen, "the end has a moment");
        Must(!after.IsOpen || (after.AcceptedAt is not null) == after.State is RequestState.Accepted, "acceptance has a moment");

        Must(after.State is RequestState.Accepted || (after.Appointment is null && after.HandOver is null), "what was arranged goes with the advisor who arranged it");
        Must(after.Appointment is not { } arranged || arranged.Number == after.Proposals, "the last proposal is the one that counts");
        Must(after.Proposals >= before.Proposals && after.SentAt == before.SentAt && after.PromisedBy == before.PromisedBy, "nothing that was promised moves");
        Must(
            after.Appointment?.State is not AppointmentState.Agreed || before.Appointment?.State is AppointmentState.Agreed || happened is RequestEvent.AcceptProposal,
            "nobody but the employee agrees");

        Must(after.Tried.Distinct().Count() == after.Tried.Count, "nobody is counted as tried twice");
        Must(
            after.Tried.Count == before.Tried.Count || happened is RequestEvent.Decline or RequestEvent.TimePasses or RequestEvent.NoContact or RequestEvent.AgreeHandOver,
            "only who passed, stayed silent or made no contact was tried");
        Must(
            happened is not RequestEvent.Done { Effect: { Kind: EffectKind.SendOffer or EffectKind.RemindOffer } sent } || after.Offer?.MessageId == before.Offer?.MessageId || sent.Number == after.Offer!.Number,
            "a message of an earlier offer is not the card of this one");
        Must(before.Tried.All(after.Tried.Contains), "nobody who was tried is forgotten");
        Must(after.Offer is not { } current || !after.Tried.Contains(current.Advisor), "nobody who was tried is asked again");

        Must(before.IsOpen || (after.State == before.State && after.EndedAt == before.EndedAt), "what is over stays over");
        foreach (var effect in after.Outbox)
        {
            Must(
                effect.Kind is not (EffectKind.SendOffer or EffectKind.RemindOffer)
                    || (after.State is RequestState.Offered && effect.Number == after.Offer!.Number && effect.Advisor == after.Offer.Advisor),
                "only the present offer is sent");
            Must(
                effect.Kind is not (EffectKind.RevealToAdvisor or EffectKind.TellAdvisor or EffectKind.RemindContact) || (after.State is RequestState.Accepted && effect.Advisor == after.Offer!.Advisor),
                "only who accepted learns who asked");
        }

        Must(
            before.State is not RequestState.Accepted || after.State is RequestState.Accepted or RequestState.Closed
                || after.Outbox.Any(effect => effect.Kind is EffectKind.TellReleased && effect.Number == before.Offer!.Number && effect.Advisor == before.Offer.Advisor),
            "whoever accepted is told when they may not make contact any more");
        Must(after.Outbox.All(effect => effect.Kind is not EffectKind.TellReleased || !after.IsHeldBy(effect.Advisor!)), "nobody is kept from making contact who should");
        Must(after.Outbox.DistinctBy(effect => effect.Id, StringComparer.Ordinal).Count() == after.Outbox.Count, "an effect is decided once");
        foreach (var kind in new[] { EffectKind.ForgetRequester, EffectKind.DestroyKey })
        {
            var count = after.Outbox.Count(effect => effect.Kind == kind);
            Must(
                before.IsOpen && !after.IsOpen ? count == 1 : count <= before.Outbox.Count(effect => effect.Kind == kind),
                "the end, and nothing else, decides once that the person is free and the key goes");
        }

        Must(
            LastOf(after, EffectKind.DestroyKey) < 0 || LastOf(after, EffectKind.TellRequester) < LastOf(after, EffectKind.DestroyKey),
            "the key goes after the last thing that is said");
        Must(
            before.Offer is not { } held || held.Number == after.Offer?.Number
                || after.Outbox.Any(effect => effect.Kind is EffectKind.NeutraliseCard && effect.Number == held.Number && effect.MessageId == held.MessageId),
            "whoever had the offer does not keep a card that says something");
        Must(RequestRules.NextLook(after, now, Some.Limits) <= LatestLook(after, now), "somebody looks at it in time");

        var again = RequestRules.Apply(after, happened, now, Some.Limits);
        Must(!again.Changed && ReferenceEquals(again.Request, after), "hearing the same again changes nothing");
    }

    private static DateTimeOffset LatestLook(ContactRequest request, DateTimeOffset now) => request switch
    {
        { Outbox.Count: > 0 } or { State: RequestState.Waiting } => now,
        { LooksForSomebody: true } => now + Some.Limits.AskAgain,
        { State: RequestState.Offered } => request.Offer!.ExpiresAt,
        { State: RequestState.Accepted } => request.AcceptedAt!.Value + Some.Limits.Accepted,
        { IsOpen: false } => request.EndedAt!.Value + Some.Limits.RemoveAfterEnd,
        _ => (request.ReleasedAt ?? request.SentAt) + Some.Limits.Open,
    };

    private static int LastOf(ContactRequest request, EffectKind kind) => request.Outbox.ToList().FindLastIndex(effect => effect.Kind == kind);

    private static IReadOnlyList<Effect> Remember(IReadOnlyList<Effect> carried, ContactRequest request) =>
        [.. carried.Concat(request.Outbox).DistinctBy(effect => effect.Id, StringComparer.Ordinal).TakeLast(4)];

    private sealed record Node(ContactRequest Request, DateTimeOffset Now, IReadOnlyList<Effect> Carried)
    {
        public string Key()
        {
            var key = new StringBuilder();
            key.Append(CultureInfo.InvariantCulture, $"{Request.State}{Request.Exhausted}{Request.Offer}{Request.Offers}{Request.Wish}{Request.Times.Count}{Request.PromiseMissedTold}{Request.EndedAt:s}{Now:s}{Request.AcceptedAt:s}{Request.ReleasedAt:s}{Request.Appointment}{Request.HandOver}");
            key.AppendJoin(',', Request.Tried).Append('|').AppendJoin(',', Request.Outbox.Select(effect => effect.Id + effect.MessageId)).Append('|').AppendJoin(',', Carried.Select(effect => effect.Id));
            return key.ToString();
        }
    }
}
