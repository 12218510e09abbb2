using VpBot.Dialogs.Requests;

namespace VpBot.Tests.Requests;

/// <summary>Every state against every event: what comes of it, and in which state the request is then.</summary>
public sealed class RequestTableTests
{
    private const string Table = """
        event              | Waiting           | Offered           | Accepted           | Proposed           | Agreed             | HandingOver        | NobodyLeft          | NobodyNow           | NobodyThen          | ChosenCannot        | Closed           | Withdrawn
        OfferTo Bram       | Applied Offered   | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | Applied Offered     | Applied Offered     | Applied Offered     | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        NobodyFits         | Applied Exhausted | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | AlreadySo Exhausted | Applied Exhausted   | AlreadySo Exhausted | AlreadySo Exhausted | NotNow Closed    | NotNow Withdrawn
        NobodyNow          | Applied Exhausted | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | AlreadySo Exhausted | AlreadySo Exhausted | AlreadySo Exhausted | AlreadySo Exhausted | NotNow Closed    | NotNow Withdrawn
        OtherTimes         | Applied Exhausted | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | Applied Exhausted   | Applied Exhausted   | AlreadySo Exhausted | AlreadySo Exhausted | NotNow Closed    | NotNow Withdrawn
        Accept Anna 1      | NotYours Waiting  | Applied Accepted  | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Accepted | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Closed  | NotYours Withdrawn
        Accept Anna 2      | NotYours Waiting  | NotYours Offered  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Closed  | NotYours Withdrawn
        Accept Bram 1      | NotYours Waiting  | NotYours Offered  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Closed  | NotYours Withdrawn
        Decline Anna 1     | NotYours Waiting  | Applied Waiting   | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | AlreadySo Exhausted | NotYours Closed  | NotYours Withdrawn
        Decline Bram 1     | NotYours Waiting  | NotYours Offered  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Closed  | NotYours Withdrawn
        CannotReach Anna 1 | NotYours Waiting  | Applied Waiting   | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotYours Exhausted  | NotNow Closed    | NotNow Withdrawn
        AdvisorGone Anna   | NotNow Waiting    | Applied Waiting   | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AdvisorGone Bram   | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AdvisorLeft Anna   | NotNow Waiting    | NotNow Offered    | Applied Accepted   | Applied Accepted   | Applied Accepted   | Applied Accepted   | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AdvisorLeft Bram   | NotNow Waiting    | NotNow Offered    | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        TimePasses         | AlreadySo Waiting | AlreadySo Offered | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Exhausted | AlreadySo Exhausted | AlreadySo Exhausted | AlreadySo Exhausted | AlreadySo Closed | AlreadySo Withdrawn
        Withdraw           | Applied Withdrawn | Applied Withdrawn | Applied Withdrawn  | Applied Withdrawn  | Applied Withdrawn  | Applied Withdrawn  | Applied Withdrawn   | Applied Withdrawn   | Applied Withdrawn   | Applied Withdrawn   | AlreadySo Closed | AlreadySo Withdrawn
        NoContact          | NotNow Waiting    | NotNow Offered    | Applied Waiting    | Applied Waiting    | Applied Waiting    | Applied Waiting    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AskSomebodyElse    | AlreadySo Waiting | AlreadySo Offered | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | Applied Waiting     | NotNow Closed    | NotNow Withdrawn
        ChooseTimes none   | AlreadySo Waiting | AlreadySo Offered | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | Applied Waiting     | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        ChooseTimes one    | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | Applied Waiting     | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Close Anna         | NotNow Waiting    | NotNow Offered    | Applied Closed     | Applied Closed     | Applied Closed     | Applied Closed     | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | AlreadySo Closed | AlreadySo Withdrawn
        Close Bram         | NotNow Waiting    | NotNow Offered    | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | AlreadySo Closed | AlreadySo Withdrawn
        Close employee     | NotNow Waiting    | NotNow Offered    | Applied Closed     | Applied Closed     | Applied Closed     | Applied Closed     | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | AlreadySo Closed | AlreadySo Withdrawn
        Propose Anna 1     | NotNow Waiting    | NotNow Offered    | Applied Accepted   | AlreadySo Accepted | AlreadySo Accepted | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Propose Anna 2     | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | Applied Accepted   | Applied Accepted   | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Propose Anna past  | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Propose Bram 1     | NotNow Waiting    | NotNow Offered    | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Agree 1            | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | Applied Accepted   | AlreadySo Accepted | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Agree 2            | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        Refuse 1           | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | Applied Accepted   | Applied Accepted   | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AskHandOver Anna 1 | NotNow Waiting    | NotNow Offered    | Applied Accepted   | Applied Accepted   | Applied Accepted   | AlreadySo Accepted | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AskHandOver Anna 2 | NotNow Waiting    | NotNow Offered    | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AskHandOver Bram 1 | NotNow Waiting    | NotNow Offered    | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AgreeHandOver 1    | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | Applied Waiting    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        AgreeHandOver 2    | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        RefuseHandOver 1   | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | Applied Accepted   | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        RefuseHandOver 2   | NotNow Waiting    | NotNow Offered    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Accepted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        ShowAgain Anna     | NotNow Waiting    | NotNow Offered    | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Accepted | AlreadySo Accepted | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        ShowAgain Bram     | NotNow Waiting    | NotNow Offered    | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotYours Accepted  | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Exhausted    | NotNow Closed    | NotNow Withdrawn
        """;

    private static readonly Dictionary<string, RequestEvent> Events = new(StringComparer.Ordinal)
    {
        ["OfferTo Bram"] = Some.OfferTo(Some.Bram),
        ["NobodyFits"] = new RequestEvent.NobodyFits(),
        ["NobodyNow"] = new RequestEvent.NobodyFits(SomebodyLater: true),
        ["OtherTimes"] = new RequestEvent.NobodyFits(OtherTimes: true),
        ["Accept Anna 1"] = new RequestEvent.Accept(Some.Anna, 1),
        ["Accept Anna 2"] = new RequestEvent.Accept(Some.Anna, 2),
        ["Accept Bram 1"] = new RequestEvent.Accept(Some.Bram, 1),
        ["Decline Anna 1"] = new RequestEvent.Decline(Some.Anna, 1),
        ["Decline Bram 1"] = new RequestEvent.Decline(Some.Bram, 1),
        ["CannotReach Anna 1"] = new RequestEvent.CannotReach(Some.Anna, 1),
        ["AdvisorGone Anna"] = new RequestEvent.AdvisorGone(Some.Anna),
        ["AdvisorGone Bram"] = new RequestEvent.AdvisorGone(Some.Bram),
        ["AdvisorLeft Anna"] = new RequestEvent.AdvisorLeft(Some.Anna),
        ["AdvisorLeft Bram"] = new RequestEvent.AdvisorLeft(Some.Bram),
        ["TimePasses"] = new RequestEvent.TimePasses(),
        ["Withdraw"] = new RequestEvent.Withdraw(),
        ["NoContact"] = new RequestEvent.NoContact(),
        ["AskSomebodyElse"] = new RequestEvent.AskSomebodyElse(),
        ["ChooseTimes none"] = new RequestEvent.ChooseTimes([]),
        ["ChooseTimes one"] = new RequestEvent.ChooseTimes([Some.Tomorrow]),
        ["Propose Anna 1"] = new RequestEvent.Propose(Some.Anna, 1, Some.Moment),
        ["Propose Anna 2"] = new RequestEvent.Propose(Some.Anna, 2, Some.Moment.AddDays(1)),
        ["Propose Anna past"] = new RequestEvent.Propose(Some.Anna, 1, Some.Sent),
        ["Propose Bram 1"] = new RequestEvent.Propose(Some.Bram, 1, Some.Moment),
        ["Agree 1"] = new RequestEvent.AcceptProposal(1),
        ["Agree 2"] = new RequestEvent.AcceptProposal(2),
        ["Refuse 1"] = new RequestEvent.RefuseProposal(1),
        ["AskHandOver Anna 1"] = new RequestEvent.AskHandOver(Some.Anna, 1),
        ["AskHandOver Anna 2"] = new RequestEvent.AskHandOver(Some.Anna, 2),
        ["AskHandOver Bram 1"] = new RequestEvent.AskHandOver(Some.Bram, 1),
        ["AgreeHandOver 1"] = new RequestEvent.AgreeHandOver(1),
        ["AgreeHandOver 2"] = new RequestEvent.AgreeHandOver(2),
        ["RefuseHandOver 1"] = new RequestEvent.RefuseHandOver(1),
        ["RefuseHandOver 2"] = new RequestEvent.RefuseHandOver(2),
        ["ShowAgain Anna"] = new RequestEvent.ShowAgain(Some.Anna),
        ["ShowAgain Bram"] = new RequestEvent.ShowAgain(Some.Bram),
        ["Close Anna"] = new RequestEvent.Close(Some.Anna),
        ["Close Bram"] = new RequestEvent.Close(Some.Bram),
        ["Close employee"] = new RequestEvent.Close(null),
    };

    private static readonly Dictionary<string, Func<ContactRequest>> States = new(StringComparer.Ordinal)
    {
        ["Waiting"] = () => Some.Request(),
        ["Offered"] = () => Some.Offered(),
        ["Accepted"] = () => Some.Accepted(),
        ["Proposed"] = Some.Proposed,
        ["Agreed"] = () => Some.Proposed().After(new RequestEvent.AcceptProposal(1)),
        ["HandingOver"] = Some.HandingOver,
        ["NobodyLeft"] = () => Some.Request().After(new RequestEvent.NobodyFits()),
        ["NobodyNow"] = () => Some.Request().After(new RequestEvent.NobodyFits(SomebodyLater: true)),
        ["NobodyThen"] = () => Some.Request().After(new RequestEvent.NobodyFits(OtherTimes: true)),
        ["ChosenCannot"] = () => Some.Offered(new AdvisorWish(Person: Some.Anna)).After(new RequestEvent.Decline(Some.Anna, 1)),
        ["Closed"] = () => Some.Accepted().After(new RequestEvent.Close(Some.Anna)),
        ["Withdrawn"] = () => Some.Offered().After(new RequestEvent.Withdraw()),
    };

    public static TheoryData<string, string, string> Cells()
    {
        var rows = Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        var cells = new TheoryData<string, string, string>();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++)
            {
                cells.Add(rows[0][column], row[0], row[column]);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void In_every_state_every_event_has_one_answer(string state, string happened, string expected)
    {
        var before = States[state]();

        var transition = RequestRules.Apply(before, Events[happened], Some.Sent, Some.Limits);

        $"{transition.Outcome} {transition.Request.State}".ShouldBe(expected);
        transition.Changed.ShouldBe(transition.Outcome is TransitionOutcome.Applied);
        transition.Request.Version.ShouldBe(transition.Changed ? before.Version + 1 : before.Version);
        if (!transition.Changed)
        {
            transition.Request.ShouldBeSameAs(before);
        }
    }

    [Fact]
    public void The_table_has_every_kind_of_event_and_every_state()
    {
        var kinds = typeof(RequestEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(RequestEvent)) && type != typeof(RequestEvent.Done));

        kinds.ShouldBeSubsetOf(Events.Values.Select(happened => happened.GetType()));
        Enum.GetValues<RequestState>().ShouldBeSubsetOf(States.Values.Select(state => state().State));
        Cells().Count.ShouldBe(Events.Count * States.Count);
    }
}
