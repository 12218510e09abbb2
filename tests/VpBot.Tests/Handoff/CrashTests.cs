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
        foreach (var command in new[] { "send", "decline", "accept", "withdraw", "close", "no contact", "expire" })
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
        private static readonly RequestId Id = RequestIds.Of("draft");

        public async Task<bool> DieAsync(string command, int call, bool afterwards)
        {
            if (command != "send")
            {
                await SendAsync();
            }

            if (command is "close" or "no contact")
            {
                await Bot.ApplyAsync(Id, new RequestEvent.Accept(Anna, 1));
            }

            if (command != "send")
            {
                // The row of the sending has done its work: what follows must write its own.
                await PassAsync(TimeSpan.FromMinutes(16));
            }

            if (command == "expire")
            {
                World.Time.Advance(TimeSpan.FromMinutes(225));
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
                "accept" => RequestState.Accepted,
                "withdraw" => RequestState.Withdrawn,
                "close" => RequestState.Closed,
                _ => RequestState.Offered,
            };
            request.State.ShouldBe(state, what);
            request.Outbox.ShouldBeEmpty(what);
            request.Claim.ShouldBeNull(what);
            request.Tried.ShouldBe(command is "decline" or "expire" or "no contact" ? [Anna] : [], what);
            World.Requests.Count.ShouldBe(1, what);
            World.Due.ShouldNotBeEmpty(what);

            // One advisor holds a living card and nobody else does; after a crash between sending and storing it may be there twice.
            WithAnOffer().ShouldBe(state is RequestState.Offered ? [request.Offer!.Advisor] : [], what);
            World.Assignments.Keys.Select(row => row.Advisor).ShouldBe(request.Offer is { } offer ? [offer.Advisor] : [], what);
            if (state is RequestState.Withdrawn or RequestState.Closed)
            {
                World.Keys.ShouldBeEmpty(what);
                World.Open.ShouldBeEmpty(what);
                World.Requests[Id].SealedRequester.IsEmpty.ShouldBeTrue(what);
            }

            if (state is RequestState.Accepted)
            {
                HasSeen("anna", "accepted from Eva").ShouldBeTrue(what);
                HasSeen("Eva", "Accepted by anna").ShouldBeTrue(what);
            }
        }

        private static async Task RunAsync(BotProcess process, string command)
        {
            if (command == "send")
            {
                await process.Requests.SendAsync(Draft(), Requester(), CancellationToken.None);
                await process.DispatchAsync();
            }
            else if (command == "expire")
            {
                await process.SweepAsync();
            }
            else
            {
                await process.ApplyAsync(Id, command switch
                {
                    "decline" => new RequestEvent.Decline(Anna, 1),
                    "accept" => new RequestEvent.Accept(Anna, 1),
                    "withdraw" => new RequestEvent.Withdraw(),
                    "close" => new RequestEvent.Close(Anna),
                    _ => new RequestEvent.NoContact(),
                });
            }
        }
    }
}
