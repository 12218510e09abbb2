using Microsoft.Bot.Builder.Integration.AspNet.Core;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>A user-assigned managed identity, against the metadata endpoint that every Azure machine has.</summary>
public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task A_managed_identity_asks_its_machine_for_a_token_by_its_own_id_and_keeps_it()
    {
        var clientId = Guid.CreateVersion7().ToString();
        var machine = new StubHttp(_ => StubHttp.Json($$"""
            {"access_token":"machine-token","client_id":"{{clientId}}","expires_in":"3600","expires_on":"{{DateTimeOffset.MaxValue.AddYears(-1).ToUnixTimeSeconds()}}","resource":"https://api.botframework.com","token_type":"Bearer"}
            """));
        var factory = new ConfigurationServiceClientCredentialFactory(
            Settings.Of(("MicrosoftAppType", "UserAssignedMSI"), ("MicrosoftAppId", clientId), ("MicrosoftAppTenantId", "tenant")),
            machine.CreateClient(string.Empty));

        (await AuthorizationAsync(factory, clientId)).ShouldBe("Bearer machine-token");
        (await AuthorizationAsync(factory, clientId)).ShouldBe("Bearer machine-token");

        var (method, url, authorization, _) = machine.Requests.ShouldHaveSingleItem();
        method.ShouldBe("GET");
        url.ShouldStartWith("http://169.254.169.254/metadata/identity/oauth2/token");
        url.ShouldContain($"client_id={clientId}");
        Uri.UnescapeDataString(url).ShouldContain("resource=https://api.botframework.com");
        authorization.ShouldBeNull();
    }

    private static async Task<string?> AuthorizationAsync(ConfigurationServiceClientCredentialFactory factory, string clientId)
    {
        var credentials = await factory.CreateCredentialsAsync(clientId, "https://api.botframework.com", loginEndpoint: null, validateAuthority: true, CancellationToken.None);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("https://smba.trafficmanager.net/emea/"));
        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
        return request.Headers.Authorization?.ToString();
    }
}
