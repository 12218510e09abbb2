using VpBot.Dialogs.Requests;
using VpBot.Handoff;
using VpBot.Tests.Handoff.Fakes;

namespace VpBot.Tests.Handoff;

/// <summary>The process dies at every single call that leaves it, before or after the call took effect; another process finishes the work.</summary>
public sealed class CrashTests : HandoffStory
{
    public static TheoryData<string, bool> Commands()
    {
        var commands = new TheoryData<string, bool>();
        foreach (var command in new[] { "send", "decline", "accept", "withdraw", "withdraw late", "close", "no contact", "expire", "propose", "agree", "refuse", "ask", "hand over", "stay", "remind" })
        {
            commands.Add(command, true);
            commands.Add(command, false);
        }

        return commands;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Wherever_a_process_dies_the_request_ends_up_where_it_should(string command, bool afterwards)
    {
        var crashes = 0;
        for (var call = 1; ; call++)
        {
            using var story = new Story();
            var died = await story.DieAsync(command, call, afterwards);
            await story.FinishAsync(command);
            story.Check(command, $"{command}, call {call}, {(afterwards ? "after" : "before")}");
            if (!died)
            {
                break;
            }

            crashes++;
        }

        crashes.ShouldBeGreaterThan(4);
    }

    private sealed class Story : HandoffStory
    {
        private static readonly string[] Accepted = ["withdraw late", "close", "no contact", "propose", "agree", "refuse", "ask", "hand over", "stay", "remind"];

        /// <summary>The morning of the promised day.</summary>
        private static readonly DateTimeOffset Moment = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

        private static readonly RequestId Id = RequestIds.Of("draft");

        public async Task<bool> DieAsync(string command, int call, bool afterwards)
        {
            if (command != "send")
            {
                await SendAsync();
            }

            if (Accepted.Contains(command, StringComparer.Ordinal))
            {
                await Bot.ApplyAsync(Id, new RequestEvent.Accept(Anna, 1));
            }

            if (command is "agree" or "refuse")
            {
                await Bot.ApplyAsync(Id, new RequestEvent.Propose(Anna, 1, Moment));
            }

            if (command is "hand over" or "stay")
            {
                await Bot.ApplyAsync(Id, new RequestEvent.AskHandOver(Anna, 1));
            }

            if (command != "send")
            {
                // The row of the sending has done its work: what follows must write its own.
                await PassAsync(TimeSpan.FromMinutes(16));
            }

            if (command is "expire" or "remind")
            {
                World.Time.Set(command == "expire" ? Stored(Id).Offer!.ExpiresAt : Moment);
            }

            var dying = Start();
            dying.Faults.DieAt(call, afterwards);
            try
            {
                await RunAsync(dying, command);
            }
            catch (ProcessDiedException)
            {
                // That is what this is about.
            }

            return dying.Faults.Died;
        }

        /// <summary>The person presses again, because they saw no answer; then time passes with another process at work.</summary>
        public async Task FinishAsync(string command)
        {
            await RunAsync(Bot, command);
            await PassAsync(TimeSpan.FromMinutes(6));
            foreach (var advisor in new[] { Anna, Bram, Cees })
            {
                await Bot.Requests.HeldByAsync(advisor, CancellationToken.None);
            }
        }

        public void Check(string command, string what)
        {
            var request = Stored(Id);
            var state = command switch
            {
                "accept" or "propose" or "agree" or "refuse" or "ask" or "stay" or "remind" => RequestState.Accepted,
                "withdraw" or "withdraw late" => RequestState.Withdrawn,
                "close" => RequestState.Closed,
                _ => RequestState.Offered,
            };
            request.State.ShouldBe(state, what);
            request.Outbox.ShouldBeEmpty(what);
            request.Claim.ShouldBeNull(what);
            request.Tried.ShouldBe(command is "decline" or "expire" or "no contact" or "hand over" ? [Anna] : [], what);
            World.Requests.Count.ShouldBe(1, what);
            World.Due.ShouldNotBeEmpty(what);

            // One advisor holds a living card and nobody else does; after a crash between sending and storing it may be there twice.
            WithAnOffer().ShouldBe(state is RequestState.Offered ? [request.Offer!.Advisor] : [], what);
            World.Assignments.Keys.Select(row => row.Advisor).ShouldBe(request.Offer is { } offer ? [offer.Advisor] : [], what);
            HasSeen("anna", "released").ShouldBe(command is "withdraw late" or "no contact" or "hand over", what);
            if (state is RequestState.Withdrawn or RequestState.Closed)
            {
                World.Keys.ShouldBeEmpty(what);
                World.Open.ShouldBeEmpty(what);
                World.Requests[Id].SealedRequester.IsEmpty.ShouldBeTrue(what);
            }

            if (state is RequestState.Accepted)
            {
                // One card says who asked: it was brought up to date, and nothing is left behind that nobody would empty.
                Seen(Anna).Where(card => card.Contains("Eva", StringComparison.Ordinal)).ShouldBe(["accepted from Eva" + Standing(command)], what);
                HasSeen("Eva", NewsOf(command)).ShouldBeTrue(what);
                HasSeen("anna", "news").ShouldBe(command is "agree" or "refuse" or "stay", what);
                HasSeen("anna", "remember contact").ShouldBe(command == "remind", what);
            }
            else
            {
                Seen(Anna).ShouldAllBe(card => !card.Contains("Eva", StringComparison.Ordinal), what);
            }
        }

        /// <summary>What the advisor's card says beside the name; what they did themself is in the answer to their press.</summary>
        private static string Standing(string command) => command switch
        {
            "agree" => ", Agreed",
            "refuse" => ", Refused",
            "stay" => ", hand over Refused",
            _ => "",
        };

        private static string NewsOf(string command) => command switch
        {
            "propose" or "agree" or "refuse" => "Proposed by anna",
            "ask" or "stay" => "HandOverAsked by anna",
            _ => "Accepted by anna",
        };

        private static async Task RunAsync(BotProcess process, string command)
        {
            if (command == "send")
            {
                await process.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
                await process.DispatchAsync();
            }
            else if (command is "expire" or "remind")
            {
                await process.SweepAsync();
            }
            else
            {
                await process.ApplyAsync(Id, command switch
                {
                    "decline" => new RequestEvent.Decline(Anna, 1),
                    "accept" => new RequestEvent.Accept(Anna, 1),
                    "withdraw" or "withdraw late" => new RequestEvent.Withdraw(),
                    "close" => new RequestEvent.Close(Anna),
                    "propose" => new RequestEvent.Propose(Anna, 1, Moment),
                    "agree" => new RequestEvent.AcceptProposal(1),
                    "refuse" => new RequestEvent.RefuseProposal(1),
                    "ask" => new RequestEvent.AskHandOver(Anna, 1),
                    "hand over" => new RequestEvent.AgreeHandOver(1),
                    "stay" => new RequestEvent.RefuseHandOver(1),
                    _ => new RequestEvent.NoContact(),
                });
            }
        }
    }
}
