using VpBot.Conversations;
using VpBot.Handoff;
using VpBot.Identity;
using VpBot.Organisation;
using VpBot.Pages;
using VpBot.Roster;
using VpBot.Sealing;
using VpBot.Storage;

namespace VpBot;

/// <summary>The bot from outside to inside: what it is made of and what it answers.</summary>
public static class VpBotApplication
{
    /// <summary>Registers everything. What a test registered before stays.</summary>
    public static WebApplicationBuilder AddVpBot(this WebApplicationBuilder builder)
    {
        var (services, configuration, environment) = (builder.Services, (IConfiguration)builder.Configuration, builder.Environment);
        Requirements.Check(configuration, environment);
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateScopes, options.ValidateOnBuild) = (true, true));
        builder.WebHost.ConfigureKestrel(kestrel => BodyLimit.Set(kestrel.Limits));
        services.AddOrganisation(configuration);
        services.AddIdentity(configuration, environment);
        services.AddSealing(configuration, environment);
        services.AddStorage(configuration, environment);
        services.AddHandoff(configuration);
        services.AddRoster(configuration, environment);
        services.AddConversations(configuration, environment);
        services.AddPages();
        return builder;
    }

    /// <summary>Maps what the bot answers.</summary>
    public static WebApplication UseVpBot(this WebApplication app)
    {
        Requirements.Warn(app.Configuration, app.Logger);
        app.MapMessages();
        app.MapPages();
        return app;
    }
}
