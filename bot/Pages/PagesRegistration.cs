namespace VpBot.Pages;

/// <summary>What is read in a browser: health, privacy and terms.</summary>
public static class PagesRegistration
{
    /// <summary>Registers the health checks.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddSingleton<PlainPages>();
        services.AddHealthChecks()
            .AddCheck<StorageHealth>("storage", tags: [Ready])
            .AddCheck<DirectoryHealth>("help directory", tags: [Ready]);
        return services;
    }

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = HealthText.WriteAsync });

        // Plain delegates: nothing is bound by reflection when the bot starts.
        var pages = app.Services.GetRequiredService<PlainPages>();
        app.MapGet("/privacy", context => pages.Privacy(context).ExecuteAsync(context));
        app.MapGet("/terms", context => pages.Terms(context).ExecuteAsync(context));
    }

    private const string Ready = "ready";
}
