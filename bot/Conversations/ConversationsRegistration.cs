using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VpBot.Dialogs;
using VpBot.Dialogs.Advising;
using VpBot.Dialogs.Contact;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Intents;
using VpBot.Dialogs.Publishing;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;

namespace VpBot.Conversations;

/// <summary>The conversation with a person: endpoint, gate, text boundary, dialogs.</summary>
public static class ConversationsRegistration
{
    /// <summary>After this a connection is made anew, so that a changed address of the channel is noticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Reads its phrases from when it is first asked for. One serves the whole process, since it keeps nothing of a text.</summary>
    private static readonly Task<IntentRecogniser> Recogniser = Task.Run(() => new IntentRecogniser());

    /// <summary>Registers the bot SDK's hosting and everything that answers a turn.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        // Asked for here, so that it reads while the rest starts.
        var recogniser = Recogniser;
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection("Connector")).ValidateOnStart();
        services.TryAddSingleton(provider => new AllowedHosts(
            provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.AllowedHosts is { Count: > 0 } named ? named : ConnectorOptions.TeamsHosts, environment.IsDevelopment()));
        services.TryAddTransient<AllowedHostsHandler>();
        services.TryAddTransient<ConnectorRetryHandler>();
        services.TryAddSingleton<ChannelPatience>();
        // The loggers of HttpClient write addresses, and these hold conversation ids.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        services.AddHttpClient(Options.DefaultName)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = ConnectionLifetime,

                // So does what HttpClient would tell whoever traces, and a trace id would go to the channel.
                ActivityHeadersPropagator = null,
            })
            .AddHttpMessageHandler<ConnectorRetryHandler>()
            .AddHttpMessageHandler<AllowedHostsHandler>()
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromSeconds(12));

        services.TryAddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(), httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()));
        services.TryAddSingleton<VpBotAdapter>();
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<VpBotAdapter>());
        services.TryAddSingleton<IBot, VpBotActivities>();
        services.TryAddSingleton<Gate>();
        services.TryAddSingleton(_ => recogniser.GetAwaiter().GetResult());
        services.TryAddSingleton<TextBoundary>();
        services.TryAddSingleton<TroubleAnswer>();
        services.TryAddSingleton<Presses>();
        services.TryAddSingleton<CardUpdates>();
        services.TryAddSingleton<OwnRequestCards>();
        services.TryAddSingleton<Withdrawals>();
        services.TryAddSingleton<ChatClearing>();
        services.TryAddSingleton<Meetings>();
        services.TryAddSingleton<TypingIndicator>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<DialogStates>();
        services.TryAddSingleton<IStatePropertyAccessor<DialogState>>(provider => provider.GetRequiredService<DialogStates>());
        services.TryAddSingleton<IPeople, People>();
        services.TryAddSingleton<IMessenger, Messenger>();
        services.TryAddSingleton<IDraftIds, DraftIds>();
        services.TryAddSingleton<IHandoffCards, HandoffCards>();
        services.Replace(ServiceDescriptor.Singleton<IUnmetAdvisors, UnmetAdvisors>());
        return services.AddDesks();
    }

    /// <summary>Maps the bot's endpoint: POST only. A plain delegate: nothing is bound by reflection when the bot starts.</summary>
    public static void MapMessages(this WebApplication app)
    {
        var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
        var bot = app.Services.GetRequiredService<IBot>();
        app.MapPost("/api/messages", context => BodyLimit.RefuseLargeAsync(context, _ => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)));
    }

    private static IServiceCollection AddDesks(this IServiceCollection services)
    {
        services.TryAddSingleton<Router>();
        services.TryAddSingleton<ContactQuestions>();
        services.TryAddSingleton<ContactDialog>();
        services.TryAddSingleton<InformationDesk>();
        services.TryAddSingleton<ContactDesk>();
        services.TryAddSingleton<OwnRequest>();
        services.TryAddSingleton<RequestDesk>();
        services.TryAddSingleton<AdvisorDesk>();
        services.TryAddSingleton<AcceptedRequests>();
        services.TryAddSingleton<ProposalDesk>();
        services.TryAddSingleton<PublisherDesk>();
        services.AddSingleton<IDesk>(provider => provider.GetRequiredService<ContactDesk>());
        services.AddSingleton<IDesk>(provider => provider.GetRequiredService<RequestDesk>());
        services.AddSingleton<IDesk>(provider => provider.GetRequiredService<AdvisorDesk>());
        services.AddSingleton<IDesk>(provider => provider.GetRequiredService<PublisherDesk>());
        return services;
    }
}
