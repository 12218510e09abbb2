using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.IdentityModel.Tokens;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside.Authentication;

public sealed class InboundAuthenticationTests
{
    private readonly Channel channel = new();
    private readonly RsaSecurityKey key;

    public InboundAuthenticationTests()
    {
        key = channel.AddKey("k1", "msteams", "webchat");
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_token_of_the_channel_is_accepted(string algorithm)
    {
        var result = await channel.CheckAsync(Channel.Token(key, algorithm: algorithm));
        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        result.ClaimsIdentity.FindFirst("aud")!.Value.ShouldBe(Settings.AppId);
        result.Audience.ShouldBe("https://api.botframework.com");
        result.ConnectorFactory.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.!.AA.AA.AA")]
    [InlineData("Bearer eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00iLCJraWQiOiJrMSJ9.AAAA.AAAA.AAAA.AAAA")]
    [InlineData("Basic dTpw")]
    public Task What_is_no_bearer_token_is_refused(string? authorization) => channel.RefusesAsync(authorization);

    [Theory]
    [InlineData(",")]
    [InlineData(", ")]
    public Task Two_headers_in_one_are_refused(string between) => channel.RefusesAsync(Channel.Token(key) + between + Channel.Token(key));

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://API.botframework.com")]
    public Task Another_issuer_is_refused_also_that_of_emulators_and_skills(string issuer) => channel.RefusesAsync(Channel.Token(key, issuer: issuer));

    [Theory]
    [InlineData("00000000-0000-0000-0000-00000000b072")]
    [InlineData("")]
    public Task A_token_for_another_bot_is_refused(string audience) => channel.RefusesAsync(Channel.Token(key, audience: audience));

    [Fact]
    public async Task A_token_for_this_bot_and_another_is_refused()
    {
        (await channel.CheckAsync(Channel.Token(key, audiences: [Settings.AppId]))).ShouldNotBeNull();
        await channel.RefusesAsync(Channel.Token(key, audiences: [Settings.AppId, "00000000-0000-0000-0000-00000000b072"]));
    }

    [Fact]
    public Task A_token_without_a_signature_is_refused() => channel.RefusesAsync(Channel.Token(key: null));

    [Fact]
    public Task A_token_of_a_stranger_under_a_known_key_id_is_refused() => channel.RefusesAsync(Channel.Token(new Channel().AddKey("k1", "msteams")));

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        var parts = Channel.Token(key).Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace("emea", "evil", StringComparison.Ordinal);
        await channel.RefusesAsync($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}", serviceUrl: "https://channel.test/evil/");
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha512)]
    public Task Another_algorithm_is_refused(string algorithm) => channel.RefusesAsync(Channel.Token(key, algorithm: algorithm));

    [Fact]
    public async Task A_signature_on_an_elliptic_curve_is_refused()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await channel.RefusesAsync(Channel.Token(new ECDsaSecurityKey(curve) { KeyId = "k1" }, algorithm: SecurityAlgorithms.EcdsaSha256));
    }

    [Fact]
    public async Task A_symmetric_signature_with_the_public_key_is_refused()
    {
        byte[][] forms =
        [
            Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(key.Rsa.ExportParameters(includePrivateParameters: false).Modulus)),
            Encoding.ASCII.GetBytes(key.Rsa.ExportSubjectPublicKeyInfoPem()),
            key.Rsa.ExportSubjectPublicKeyInfo(),
            key.Rsa.ExportRSAPublicKey(),
        ];
        foreach (var publicKey in forms)
        {
            await channel.RefusesAsync(Channel.Token(new SymmetricSecurityKey(publicKey) { KeyId = "k1" }, algorithm: SecurityAlgorithms.HmacSha256));
        }
    }

    [Theory]
    [InlineData(-60, -5.5)]
    [InlineData(5.5, 60)]
    public Task A_token_out_of_force_is_refused(double notBefore, double expires) => channel.RefusesAsync(Channel.Token(key, notBefore: notBefore, expires: expires));

    [Theory]
    [InlineData(-60, -4.5)]
    [InlineData(4.5, 60)]
    public async Task Clocks_may_differ_by_five_minutes(double notBefore, double expires) =>
        (await channel.CheckAsync(Channel.Token(key, notBefore: notBefore, expires: expires))).ShouldNotBeNull();

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("https://channel.test/emea")]
    [InlineData(null)]
    public Task A_token_for_another_service_url_is_refused(string? claim) => channel.RefusesAsync(Channel.Token(key, serviceUrl: claim));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("", null)]
    public Task A_token_for_no_service_url_is_refused_also_when_the_activity_has_none(string? claim, string? serviceUrl) =>
        channel.RefusesAsync(Channel.Token(key, serviceUrl: claim), serviceUrl: serviceUrl);

    [Fact]
    public async Task The_case_of_the_service_url_does_not_matter() =>
        (await channel.CheckAsync(Channel.Token(key), serviceUrl: Channel.ServiceUrl.ToUpperInvariant())).ShouldNotBeNull();

    [Theory]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public Task A_key_that_is_not_endorsed_for_the_channel_is_refused(string? channelId) => channel.RefusesAsync(Channel.Token(key), channelId);

    [Fact]
    public async Task A_key_without_endorsements_is_refused()
    {
        await channel.RefusesAsync(Channel.Token(channel.AddKey("none", endorsements: null)));
        await channel.RefusesAsync(Channel.Token(channel.AddKey("empty")));
    }

    [Fact]
    public async Task Keys_are_read_once()
    {
        await channel.CheckAsync(Channel.Token(key));
        await channel.CheckAsync(Channel.Token(key));
        channel.Downloads.ShouldBe(1);
    }

    [Fact]
    public async Task Requests_at_once_share_one_download()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => channel.CheckAsync(Channel.Token(key))));
        channel.Downloads.ShouldBe(1);
    }

    [Fact]
    public async Task A_new_key_is_found_but_unknown_keys_do_not_make_us_ask_again_and_again()
    {
        await channel.CheckAsync(Channel.Token(key));
        var rolled = channel.AddKey("k2", "msteams");

        (await channel.CheckAsync(Channel.Token(rolled))).ShouldNotBeNull();
        channel.Downloads.ShouldBe(2);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await channel.RefusesAsync(Channel.Token(new Channel().AddKey($"unknown{attempt}", "msteams")));
        }

        channel.Downloads.ShouldBe(2);
    }

    [Fact]
    public async Task When_the_metadata_is_down_known_keys_stay_good()
    {
        await channel.CheckAsync(Channel.Token(key));
        channel.Down = true;

        await channel.RefusesAsync(Channel.Token(new Channel().AddKey("unknown", "msteams")));

        (await channel.CheckAsync(Channel.Token(key))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Metadata_that_was_down_at_first_is_asked_for_again()
    {
        channel.Down = true;
        await Should.ThrowAsync<Exception>(channel.CheckAsync(Channel.Token(key)));
        channel.Down = false;
        (await channel.CheckAsync(Channel.Token(key))).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_government_cloud_has_an_issuer_of_its_own()
    {
        var government = new Channel(("ChannelService", "https://botframework.azure.us"));
        var governmentKey = government.AddKey("k1", "msteams");

        await government.RefusesAsync(Channel.Token(governmentKey));

        var result = await government.CheckAsync(Channel.Token(governmentKey, issuer: "https://api.botframework.us"));
        result.Audience.ShouldBe("https://api.botframework.us");
    }

    [Fact]
    public async Task Without_an_app_id_authentication_is_off_and_nobody_is_known()
    {
        var open = new ConfigurationBotFrameworkAuthentication(Settings.Of(), httpClientFactory: channel.Http);
        var result = await open.AuthenticateRequestAsync(new Microsoft.Bot.Schema.Activity { ChannelId = "msteams" }, null, CancellationToken.None);
        result.ClaimsIdentity.Claims.ShouldBeEmpty();
        channel.Http.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_endpoint_answers_401_to_a_stranger_and_runs_the_turn_of_the_channel()
    {
        var turns = 0;
        var configuration = Settings.Of(("MicrosoftAppId", Settings.AppId), ("MicrosoftAppPassword", "secret"), ("BotOpenIdMetadata", "https://login.channel.test/openidconfiguration"));
        await using var server = await BotServer.StartAsync(
            new LambdaBot((_, _) =>
            {
                turns++;
                return Task.CompletedTask;
            }),
            channel.Http,
            configuration);
        const string Body = """{"type":"message","channelId":"msteams","serviceUrl":"https://channel.test/emea/","conversation":{"id":"a:1"}}""";

        (await server.PostAsync(Body)).Status.ShouldBe(401);
        (await server.PostAsync(Body, authorization: "Bearer garbage")).Status.ShouldBe(401);
        (await server.PostAsync(Body, authorization: Channel.Token(key))).Status.ShouldBe(200);

        turns.ShouldBe(1);
    }
}
