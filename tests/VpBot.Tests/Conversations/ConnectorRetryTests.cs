using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using VpBot.Conversations;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Conversations;

/// <summary>What is repeated towards the channel, and above all what is not.</summary>
public sealed class ConnectorRetryTests
{
    private static readonly Uri Chat = new("https://smba.trafficmanager.net/emea/v3/conversations/a/activities");

    [Theory]
    [InlineData("POST", HttpStatusCode.TooManyRequests)]
    [InlineData("POST", HttpStatusCode.PreconditionFailed)]
    [InlineData("PUT", HttpStatusCode.TooManyRequests)]
    [InlineData("PUT", HttpStatusCode.BadGateway)]
    [InlineData("PUT", HttpStatusCode.ServiceUnavailable)]
    [InlineData("GET", HttpStatusCode.GatewayTimeout)]
    public async Task What_is_harmless_is_sent_again(string method, HttpStatusCode first)
    {
        var channel = new Channel(first, HttpStatusCode.OK);

        (await SendAsync(channel, method)).ShouldBe(HttpStatusCode.OK);

        channel.Bodies.ShouldBe(["card", "card"]);
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.BadGateway)]
    [InlineData("POST", HttpStatusCode.ServiceUnavailable)]
    [InlineData("POST", HttpStatusCode.GatewayTimeout)]
    [InlineData("POST", HttpStatusCode.InternalServerError)]
    [InlineData("PUT", HttpStatusCode.InternalServerError)]
    [InlineData("POST", HttpStatusCode.Forbidden)]
    [InlineData("POST", HttpStatusCode.NotFound)]
    [InlineData("POST", HttpStatusCode.BadRequest)]
    public async Task What_may_have_arrived_or_cannot_arrive_is_not_sent_again(string method, HttpStatusCode first)
    {
        var channel = new Channel(first, HttpStatusCode.OK);

        (await SendAsync(channel, method)).ShouldBe(first);

        channel.Bodies.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.TooManyRequests)]
    [InlineData("POST", HttpStatusCode.PreconditionFailed)]
    [InlineData("PUT", HttpStatusCode.BadGateway)]
    [InlineData("PUT", HttpStatusCode.ServiceUnavailable)]
    [InlineData("GET", HttpStatusCode.GatewayTimeout)]
    public async Task A_channel_that_asks_for_more_patience_than_a_turn_has_is_left_to_the_sweep(string method, HttpStatusCode first)
    {
        foreach (var minute in new RetryConditionHeaderValue[] { new(TimeSpan.FromMinutes(1)), new(TimeProvider.System.GetUtcNow().AddMinutes(1)) })
        {
            var channel = new Channel(first, HttpStatusCode.OK) { RetryAfter = minute };

            (await SendAsync(channel, method)).ShouldBe(first);

            channel.Bodies.Count.ShouldBe(1);
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public async Task The_waits_together_are_no_longer_than_the_patience_of_a_turn(int seconds, int attempts)
    {
        (await AttemptsAsync(new ChannelPatience(), seconds)).ShouldBe(attempts);
    }

    [Fact]
    public async Task The_calls_of_a_turn_and_of_turns_within_it_share_its_patience_and_another_turn_has_its_own()
    {
        var patience = new ChannelPatience();
        using var turn = new TurnContext(new TestAdapter(), new Activity());
        var attempts = new List<int>();
        for (var turns = 0; turns < 2; turns++)
        {
            await patience.OnTurnAsync(turn, async token =>
            {
                attempts.Add(await AttemptsAsync(patience, seconds: 2));
                attempts.Add(await AttemptsAsync(patience, seconds: 2));
                await patience.OnTurnAsync(turn, async _ => attempts.Add(await AttemptsAsync(patience, seconds: 2)), token);
            });
        }

        attempts.ShouldBe([2, 1, 1, 2, 1, 1]);
    }

    [Fact]
    public async Task A_moment_that_is_over_is_no_wait()
    {
        var channel = new Channel(HttpStatusCode.TooManyRequests, HttpStatusCode.OK) { RetryAfter = new(TimeProvider.System.GetUtcNow().AddMinutes(-1)) };

        (await SendAsync(channel, "POST")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_asked_decides_also_when_the_answer_does_not_say_to_what_it_is_one()
    {
        var channel = new Channel(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK) { IsForgetful = true };

        (await SendAsync(channel, "POST")).ShouldBe(HttpStatusCode.ServiceUnavailable);

        channel.Bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_gives_up_after_three_attempts()
    {
        var channel = new Channel([.. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 10)]);

        (await SendAsync(channel, "POST")).ShouldBe(HttpStatusCode.TooManyRequests);

        channel.Bodies.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_not_tried_again()
    {
        var channel = new Channel { Breaks = new HttpRequestException("The connection broke.") };

        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(channel, "POST"));

        channel.Bodies.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_is_not_answered_in_time_is_not_tried_again()
    {
        var channel = new Channel { Breaks = new TaskCanceledException("The request was cancelled.", new TimeoutException()) };

        await Should.ThrowAsync<TaskCanceledException>(() => SendAsync(channel, "POST"));

        channel.Bodies.Count.ShouldBe(1);
    }

    /// <summary>How often a message is sent to a channel that is always busy for so long.</summary>
    private static async Task<int> AttemptsAsync(ChannelPatience patience, int seconds)
    {
        var channel = new Channel([.. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 10)]) { RetryAfter = new(TimeSpan.FromSeconds(seconds)) };
        await SendAsync(channel, "POST", patience);
        return channel.Bodies.Count;
    }

    private static async Task<HttpStatusCode> SendAsync(Channel channel, string method, ChannelPatience? patience = null)
    {
        using var client = new HttpClient(new ConnectorRetryHandler(new ImpatientTime(), patience ?? new ChannelPatience()) { InnerHandler = channel });
        using var request = new HttpRequestMessage(new HttpMethod(method), Chat) { Content = new StringContent("card") };
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Answers with these status codes, one after the other.</summary>
    private sealed class Channel(params HttpStatusCode[] answers) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public RetryConditionHeaderValue? RetryAfter { get; init; }

        public bool IsForgetful { get; init; }

        public Exception? Breaks { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            if (Breaks is not null)
            {
                throw Breaks;
            }

            var response = new HttpResponseMessage(answers[Bodies.Count - 1]) { RequestMessage = IsForgetful ? null : request };
            response.Headers.RetryAfter = RetryAfter;
            return response;
        }
    }
}
