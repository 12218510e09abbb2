using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Rest;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Handoff;
using VpBot.Tests.Fixtures;

namespace VpBot.Tests.WholeBot;

/// <summary>In a government cloud the bot asks for tokens of that cloud, whatever it sends.</summary>
public sealed class GovernmentCloudTests
{
    private readonly ConcurrentQueue<string> audiences = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_is_asked_for_the_cloud_of_the_bot(bool begins)
    {
        await using var bot = await StartAsync();
        var chat = bot.Teams.ChatOf(Account.Anna);
        var card = TroubleCard.Make(bot.Services.GetRequiredService<OrganisationProfile>());

        var delivery = await bot.Services.GetRequiredService<IMessenger>().SendAsync(
            new(TeamsConnector.ServiceUrl, begins ? null : Account.Anna.ChatId, Account.Anna.UserId, "28:vpbot", Account.Tenant), card, CancellationToken.None);

        delivery.Outcome.ShouldBe(DeliveryOutcome.Arrived);
        delivery.ConversationId.ShouldBe(begins ? Account.Anna.ChatId : null);
        chat.Messages.ShouldHaveSingleItem().Card!.Name.ShouldBe("trouble");
        audiences.ShouldNotBeEmpty();
        audiences.ShouldAllBe(audience => audience == "https://api.botframework.us");
    }

    private Task<RunningBot> StartAsync() => RunningBot.StartAsync(
        settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["ChannelService"] = "https://botframework.azure.us" },
        services: services => services.Replace(ServiceDescriptor.Singleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(), new Asked(audiences), httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()))));

    /// <summary>Notes what a token is asked for and gives none.</summary>
    private sealed class Asked(ConcurrentQueue<string> audiences) : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
        {
            audiences.Enqueue(audience);
            return Task.FromResult<ServiceClientCredentials>(new None());
        }
    }

    private sealed class None : ServiceClientCredentials;
}
