using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Rest;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside.Authentication;

public sealed class CredentialsTests
{
    private const string Login = "https://login.microsoftonline.com/botframework.com";

    private readonly StubHttp entra = new(_ => StubHttp.Json("""{"token_type":"Bearer","expires_in":3600,"ext_expires_in":3600,"access_token":"secret-token"}"""));

    [Fact]
    public async Task A_single_tenant_bot_gets_a_token_of_its_own_tenant_and_keeps_it()
    {
        var factory = SingleTenant();

        (await AuthorizationAsync(factory, "https://smba.trafficmanager.net/emea/")).ShouldBe("Bearer secret-token");
        (await AuthorizationAsync(factory, "https://smba.trafficmanager.net/amer/")).ShouldBe("Bearer secret-token");

        var request = entra.Requests.Where(asked => asked.Method is "POST").ShouldHaveSingleItem();
        request.Url.ShouldContain("/own-tenant/");
        request.Body.ShouldContain("api.botframework.com");
        request.Body.ShouldContain("client_credentials");
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://localhost:5000/", true)]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    public async Task The_token_goes_over_https_or_stays_on_this_machine(string address, bool attached) =>
        (await AuthorizationAsync(SingleTenant(), address) is not null).ShouldBe(attached);

    [Fact]
    public async Task A_refused_secret_is_an_error_and_is_tried_again_later()
    {
        var factory = SingleTenant();
        var good = entra.Answer;
        entra.Answer = _ => StubHttp.Json("""{"error":"invalid_client","error_description":"AADSTS7000222"}""", HttpStatusCode.Unauthorized);
        await Should.ThrowAsync<Exception>(AuthorizationAsync(factory, "https://smba.trafficmanager.net/"));
        entra.Answer = good;
        (await AuthorizationAsync(factory, "https://smba.trafficmanager.net/")).ShouldBe("Bearer secret-token");
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_token()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings.Of());
        (await factory.IsAuthenticationDisabledAsync(CancellationToken.None)).ShouldBeTrue();
        (await AuthorizationAsync(factory, "https://smba.trafficmanager.net/", appId: string.Empty)).ShouldBeNull();
    }

    [Fact]
    public async Task Credentials_are_made_for_the_bot_only()
    {
        var factory = SingleTenant();
        (await factory.IsValidAppIdAsync(Settings.AppId, CancellationToken.None)).ShouldBeTrue();
        (await factory.IsValidAppIdAsync("other", CancellationToken.None)).ShouldBeFalse();
        await Should.ThrowAsync<InvalidOperationException>(AuthorizationAsync(factory, "https://smba.trafficmanager.net/", appId: "other"));
    }

    [Theory]
    [InlineData("SingleTenant", Settings.AppId, "tenant", null)]
    [InlineData("SingleTenant", Settings.AppId, null, "secret")]
    [InlineData("SingleTenant", null, "tenant", "secret")]
    [InlineData("UserAssignedMSI", Settings.AppId, null, null)]
    [InlineData("UserAssignedMSI", null, "tenant", null)]
    [InlineData("UserAssignedMSI", Settings.AppId, "tenant", "a managed identity has no secret")]
    public void Settings_that_do_not_fit_the_type_are_refused(string type, string? appId, string? tenantId, string? password) =>
        Should.Throw<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(Settings.Of(
            ("MicrosoftAppType", type), ("MicrosoftAppId", appId), ("MicrosoftAppTenantId", tenantId), ("MicrosoftAppPassword", password))));

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings.Of(
            ("MicrosoftAppType", "userassignedmsi"), ("MicrosoftAppId", Settings.AppId), ("MicrosoftAppTenantId", "tenant")));
        (await factory.IsAuthenticationDisabledAsync(CancellationToken.None)).ShouldBeFalse();
        (await factory.CreateCredentialsAsync(Settings.AppId, "https://api.botframework.com", Login, validateAuthority: true, CancellationToken.None)).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://login.first.test/own-tenant", true, true)]
    [InlineData("https://login.second.test/own-tenant", false, false)]
    public async Task The_login_of_a_private_cloud_is_validated_unless_it_need_not_be(string login, bool validate, bool asksEntra)
    {
        var token = entra.Answer;
        entra.Answer = request => request.Method == HttpMethod.Get
            ? StubHttp.Json($$"""{"tenant_discovery_endpoint":"{{login}}/v2.0/.well-known/openid-configuration","api-version":"1.1","metadata":[]}""")
            : token(request);

        (await AuthorizationAsync(SingleTenant(), "https://smba.trafficmanager.net/", login: login, validateAuthority: validate)).ShouldBe("Bearer secret-token");

        entra.Requests.Any(request => request.Url.Contains("/discovery/instance", StringComparison.Ordinal)).ShouldBe(asksEntra);
        entra.Requests[^1].Url.ShouldStartWith(login);
    }

    [Theory]
    [InlineData("perhaps")]
    [InlineData("")]
    public void Whether_to_validate_is_true_or_false(string setting) =>
        Should.Throw<FormatException>(() => new ConfigurationBotFrameworkAuthentication(Settings.Of(("ValidateAuthority", setting))));

    private static async Task<string?> AuthorizationAsync(
        ConfigurationServiceClientCredentialFactory factory, string address, string appId = Settings.AppId, string login = Login, bool validateAuthority = true)
    {
        ServiceClientCredentials credentials = await factory.CreateCredentialsAsync(appId, "https://api.botframework.com", login, validateAuthority, CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address));
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        return request.Headers.Authorization?.ToString();
    }

    private ConfigurationServiceClientCredentialFactory SingleTenant() =>
        new(
            Settings.Of(("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", Settings.AppId), ("MicrosoftAppTenantId", "own-tenant"), ("MicrosoftAppPassword", "secret")),
            entra.CreateClient(string.Empty));
}
