using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The bot's identity by <c>MicrosoftAppType</c> (<c>MultiTenant</c>, <c>SingleTenant</c> or <c>UserAssignedMSI</c>; anything else is
/// <c>MultiTenant</c>), <c>MicrosoftAppId</c>, <c>MicrosoftAppTenantId</c> and <c>MicrosoftAppPassword</c>. A multi-tenant bot without an
/// id runs without authentication. A login endpoint of a private cloud may go without validation: Entra is then not asked whether it knows it.
/// </summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<(string Audience, string LoginEndpoint, bool ValidateAuthority), BearerCredentials> credentials = new();
    private readonly AppType type;
    private readonly string appId;
    private readonly string tenantId;
    private readonly string password;
    private readonly HttpClient httpClient;

    /// <exception cref="ArgumentException">A setting that the type needs is missing, or a managed identity has a password.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        type = Enum.TryParse<AppType>(configuration["MicrosoftAppType"], ignoreCase: true, out var parsed) ? parsed : AppType.MultiTenant;
        appId = configuration["MicrosoftAppId"];
        tenantId = configuration["MicrosoftAppTenantId"];
        password = configuration["MicrosoftAppPassword"];
        this.httpClient = httpClient;
        switch (type)
        {
            case AppType.UserAssignedMsi:
                Need(appId, "MicrosoftAppId");
                Need(tenantId, "MicrosoftAppTenantId");
                if (!string.IsNullOrWhiteSpace(password))
                {
                    throw new ArgumentException("MicrosoftAppPassword must not be set for MSI in configuration.", nameof(configuration));
                }

                break;
            case AppType.SingleTenant:
                Need(appId, "MicrosoftAppId");
                Need(tenantId, "MicrosoftAppTenantId");
                Need(password, "MicrosoftAppPassword");
                break;
        }

        void Need(string value, string key)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw new ArgumentException($"{key} is required for {type} in configuration.", nameof(configuration));
            }
        }
    }

    private enum AppType
    {
        MultiTenant,
        SingleTenant,
        UserAssignedMsi,
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(!string.IsNullOrEmpty(appId) && string.Equals(appId, this.appId, StringComparison.Ordinal));

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(appId));

    /// <exception cref="InvalidOperationException">The id is not the bot's.</exception>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken))
        {
            return AnonymousCredentials.Instance;
        }

        if (!await IsValidAppIdAsync(appId, cancellationToken))
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        return credentials.GetOrAdd(
            (audience, loginEndpoint, validateAuthority), key => new BearerCredentials(Identity(key.LoginEndpoint, key.ValidateAuthority), $"{key.Audience}/.default", TimeProvider.System));
    }

    private TokenCredential Identity(string loginEndpoint, bool validateAuthority)
    {
        if (type == AppType.UserAssignedMsi)
        {
            return new ManagedIdentityCredential(Through(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId))));
        }

        var login = new Uri(loginEndpoint ?? AuthenticationConstants.ToChannelFromBotLoginUrl);
        var tenant = type == AppType.SingleTenant ? tenantId : login.AbsolutePath.Trim('/');
        var options = Through(new ClientSecretCredentialOptions
        {
            AuthorityHost = new Uri(login.GetLeftPart(UriPartial.Authority)),
            DisableInstanceDiscovery = !validateAuthority && !CloudEnvironment.IsKnownLogin(login),
        });
        return new ClientSecretCredential(tenant, appId, password, options);
    }

    private T Through<T>(T options)
        where T : ClientOptions
    {
        if (httpClient is not null)
        {
            options.Transport = new HttpClientTransport(httpClient);
        }

        return options;
    }
}
