using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>The bot's own token, renewed before it ends.</summary>
public sealed class TokenRenewalTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ManualTime time = new(BotWorld.Monday);
    private readonly Issuer issuer;
    private readonly BearerCredentials credentials;

    public TokenRenewalTests()
    {
        issuer = new Issuer(time);
        credentials = new BearerCredentials(issuer, "https://api.botframework.com/.default", time);
    }

    [Theory]
    [InlineData(-301, 1)]
    [InlineData(-300, 2)]
    [InlineData(-299, 2)]
    [InlineData(60, 2)]
    public async Task A_token_serves_until_five_minutes_before_its_end(int secondsFromEnd, int asked)
    {
        await SendAsync();
        time.Advance(Hour + TimeSpan.FromSeconds(secondsFromEnd));
        await SendAsync();

        issuer.Asked.ShouldBe(asked);
    }

    [Fact]
    public async Task A_token_is_renewed_when_its_issuer_wants_it()
    {
        issuer.RenewAfter = TimeSpan.FromMinutes(20);
        await SendAsync();
        time.Advance(TimeSpan.FromMinutes(19));
        (await SendAsync()).ShouldBe("token 1");

        time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync();
        (await SendAsync()).ShouldBe("token 2");
    }

    [Fact]
    public async Task Whoever_has_a_token_that_serves_does_not_wait_for_the_next_and_one_renewal_serves_all()
    {
        await SendAsync();
        time.Advance(Hour - TimeSpan.FromMinutes(4));
        issuer.Hold();

        (await Task.WhenAll(SendAsync(), SendAsync(), SendAsync())).ShouldAllBe(token => token == "token 1");
        issuer.Asked.ShouldBe(2);

        issuer.Release();
        (await SendAsync()).ShouldBe("token 2");
    }

    [Fact]
    public async Task Whoever_has_none_that_serves_waits_and_one_who_gives_up_does_not_take_it_from_the_others()
    {
        issuer.Hold();
        using var patience = new CancellationTokenSource();
        var impatient = SendAsync(patience.Token);
        var patient = SendAsync();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);

        issuer.Release();
        (await patient).ShouldBe("token 1");
        issuer.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_while_the_old_token_serves_and_is_an_error_after_that()
    {
        await SendAsync();
        issuer.Refuses = true;
        time.Advance(Hour - TimeSpan.FromMinutes(4));
        (await SendAsync()).ShouldBe("token 1");
        (await SendAsync()).ShouldBe("token 1");
        issuer.Asked.ShouldBe(3);

        time.Advance(TimeSpan.FromMinutes(4));
        await Should.ThrowAsync<AuthenticationFailedException>(SendAsync());

        issuer.Refuses = false;
        (await SendAsync()).ShouldBe("token 5");
    }

    private async Task<string?> SendAsync(CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://smba.trafficmanager.net/emea/"));
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return request.Headers.Authorization?.Parameter;
    }

    /// <summary>Gives tokens of an hour, numbered.</summary>
    private sealed class Issuer(TimeProvider time) : TokenCredential
    {
        private TaskCompletionSource gate = Open();

        public int Asked { get; private set; }

        public bool Refuses { get; set; }

        public TimeSpan? RenewAfter { get; set; }

        public void Hold() => gate = new TaskCompletionSource();

        public void Release() => gate.SetResult();

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            requestContext.Scopes.ShouldBe(["https://api.botframework.com/.default"]);
            var number = ++Asked;
            await gate.Task;
            var now = time.GetUtcNow();
            return Refuses ? throw new AuthenticationFailedException("refused") : new AccessToken($"token {number}", now + Hour, now + RenewAfter);
        }

        private static TaskCompletionSource Open()
        {
            var open = new TaskCompletionSource();
            open.SetResult();
            return open;
        }
    }
}
