using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Rest;
using VpBot.Conversations;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>The channel is busy, broken or out of reach: what is decided stands, what did not leave is sent later, and what may have arrived is not sent twice.</summary>
public sealed class ChannelTroubleTests
{
    private static readonly Dictionary<string, Exception> NothingLeft = new(StringComparer.Ordinal)
    {
        ["no token"] = new AuthenticationFailedException("AADSTS7000222"),
        ["no token after several attempts"] = new AggregateException(new InvalidOperationException()),
        ["no address"] = new HttpRequestException(HttpRequestError.NameResolutionError),
        ["no connection"] = new HttpRequestException(HttpRequestError.ConnectionError),
        ["no certificate"] = new HttpRequestException(HttpRequestError.SecureConnectionError),
    };

    private static readonly Dictionary<string, Exception> MayHaveArrived = new(StringComparer.Ordinal)
    {
        ["no answer in time"] = new TaskCanceledException("The request was cancelled.", new TimeoutException()),
        ["half an answer"] = new IOException("The connection was closed."),
        ["a broken connection"] = new HttpRequestException(HttpRequestError.ResponseEnded),
        ["an unreadable answer"] = new SerializationException("Unable to deserialize the response."),
    };

    public static TheoryData<string> Unsent => [.. NothingLeft.Keys];

    public static TheoryData<string> Ambiguous => [.. MayHaveArrived.Keys];

    public static TheoryData<string> All => [.. NothingLeft.Keys, .. MayHaveArrived.Keys];

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, false, 3)]
    [InlineData(HttpStatusCode.TooManyRequests, true, 3)]
    [InlineData(HttpStatusCode.PreconditionFailed, false, 3)]
    [InlineData(HttpStatusCode.BadRequest, false, 15)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, false, 15)]
    public async Task An_offer_that_was_put_off_is_sent_when_the_channel_allows_it_and_no_sooner(HttpStatusCode status, bool asDate, int minutes)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var wait = TimeSpan.FromMinutes(3);
        RefuseOffers(bot, status, asDate ? new(bot.Time.GetUtcNow() + wait) : new(wait));
        await bot.Person(Account.Sanne).SendsRequestAsync(bot);
        OffersTried(bot).ShouldBe(1);

        await bot.WaitAsync(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
        OffersTried(bot).ShouldBe(1);

        bot.Teams.Accept(Account.Anna, "POST");
        bot.Teams.Accept(Account.Karim, "POST");
        await bot.WaitAsync(TimeSpan.FromSeconds(1));
        OffersTried(bot).ShouldBe(2);
        bot.WhoHasTheOffer().Offered.Sees.Name.ShouldBe("offer");
    }

    [Theory]
    [MemberData(nameof(Unsent))]
    public async Task A_greeting_that_did_not_leave_is_given_later(string failure)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        (await GreetAgainAsync(bot, NothingLeft[failure])).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task A_greeting_that_may_have_arrived_is_not_given_twice(string failure)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        (await GreetAgainAsync(bot, MayHaveArrived[failure])).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_chat_that_could_not_be_made_has_no_message_in_it_for_sure(string failure)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Teams.Refusals[("", "POST")] = () => throw Failure(failure);
        (await BeginAsync(bot)).Outcome.ShouldBe(DeliveryOutcome.TryLater);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, DeliveryOutcome.TryLater)]
    [InlineData(HttpStatusCode.ServiceUnavailable, DeliveryOutcome.TryLater)]
    [InlineData(HttpStatusCode.Forbidden, DeliveryOutcome.Unreachable)]
    [InlineData(HttpStatusCode.NotFound, DeliveryOutcome.Unreachable)]
    public async Task A_refusal_to_make_a_chat_says_whether_to_try_again(HttpStatusCode status, DeliveryOutcome outcome)
    {
        await using var bot = await RunningBot.StartAsync();
        bot.Teams.Refusals[("", "POST")] = () => new(status);
        (await BeginAsync(bot)).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_outcome_stands_also_when_the_pressed_message_cannot_be_changed(string failure)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.ReachesAsync(Steps.Review);
        bot.Teams.Fail(Account.Sanne, Failure(failure), "PUT");
        (await sanne.PressesAsync("contact.send")).Name.ShouldBe("contact.sent");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Without_a_principal_name_the_request_goes_on(string failure)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        bot.Teams.Fail(Account.Sanne, Failure(failure), "GET");
        await bot.Person(Account.Sanne).SendsRequestAsync(bot, "teamsChat");
        (await bot.WhoHasTheOffer().Offered.PressesAsync("offer.accept")).Text.ShouldContain("Wie: Sanne de Vries");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_chat_that_cannot_be_cleared_is_said_to_be_so(string failure)
    {
        await using var bot = await RunningBot.StartWithAdvisorsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Teams.Fail(Account.Sanne, Failure(failure), "DELETE");
        bot.Teams.Fail(Account.Sanne, Failure(failure), "PUT");
        (await sanne.SaysAsync("wis dit gesprek")).Text.ShouldContain("Er staat hier misschien nog een bericht van mij.");
    }

    [Fact]
    public async Task All_calls_of_a_turn_together_wait_no_longer_than_a_turn_has_patience()
    {
        await using var bot = await RunningBot.StartAsync(services: registered => registered.AddTransient(provider =>
            ActivatorUtilities.CreateInstance<ConnectorRetryHandler>(provider, new ImpatientTime())));
        await bot.PublishAsync(RosterText.Usual);
        await bot.Person(Account.Anna).InstallsAsync();
        await bot.Person(Account.Karim).InstallsAsync();
        var sanne = bot.Person(Account.Sanne);
        await sanne.SendsRequestAsync(bot);
        bot.Teams.Refuse(Account.Sanne, HttpStatusCode.TooManyRequests, "DELETE", new(TimeSpan.FromSeconds(2)));
        bot.Teams.Refuse(Account.Sanne, HttpStatusCode.TooManyRequests, "PUT", new(TimeSpan.FromSeconds(2)));
        var before = bot.Teams.Requests.Count;

        (await sanne.SaysAsync("wis dit gesprek")).Text.ShouldContain("Er staat hier misschien nog een bericht van mij.");

        var calls = bot.Teams.Requests.Skip(before).Where(request => request.Method is "DELETE" or "PUT").Select(request => (request.Method, request.Address)).ToList();
        calls.ShouldContain(call => call.Method == "PUT");
        (calls.Count - calls.Distinct().Count()).ShouldBe(1);
    }

    private static Exception Failure(string name) => NothingLeft.GetValueOrDefault(name) ?? MayHaveArrived[name];

    private static Task<Delivery> BeginAsync(RunningBot bot) => bot.Services.GetRequiredService<IMessenger>().SendAsync(
        new(TeamsConnector.ServiceUrl, null, Account.Anna.UserId, "28:vpbot", Account.Tenant), TroubleCard.Make(bot.Services.GetRequiredService<OrganisationProfile>()), CancellationToken.None);

    /// <summary>How often an advisor is greeted after a greeting that failed.</summary>
    private static async Task<int> GreetAgainAsync(RunningBot bot, Exception failure)
    {
        var greetings = bot.Services.GetRequiredService<AdvisorGreetings>();
        bot.Teams.Fail(Account.Anna, failure, "POST");
        await greetings.ExecuteAsync(CancellationToken.None);
        bot.Teams.Accept(Account.Anna, "POST");
        bot.Time.Advance(TimeSpan.FromMinutes(11));
        await greetings.ExecuteAsync(CancellationToken.None);
        return bot.Teams.ChatOf(Account.Anna).Messages.Count(message => message.Card?.Name == "advisor.welcome");
    }

    private static void RefuseOffers(RunningBot bot, HttpStatusCode status, RetryConditionHeaderValue retryAfter)
    {
        bot.Teams.Refuse(Account.Anna, status, "POST", retryAfter);
        bot.Teams.Refuse(Account.Karim, status, "POST", retryAfter);
    }

    private static int OffersTried(RunningBot bot) =>
        new[] { Account.Anna, Account.Karim }.SelectMany(bot.Teams.SentTo).Count(request => request.Card?.Name == "offer");
}
