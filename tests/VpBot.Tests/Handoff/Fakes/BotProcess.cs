using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VpBot.Conversations;
using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Sealing;

namespace VpBot.Tests.Handoff.Fakes;

/// <summary>One process of the bot, put together as the product is, over the world that all processes share. Nothing runs by itself.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly ServiceProvider services;

    public BotProcess(World world, IReadOnlyDictionary<string, string?>? settings = null)
    {
        World = world;
        var sealing = new FakeSealing();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(world.Time)
            .AddSingleton<IRequestStore>(new FakeRequestStore(world, Faults))
            .AddSingleton<IRequestKeys>(new FakeRequestKeys(world, Faults))
            .AddSingleton<IOpenRequests>(new FakeOpenRequests(world, Faults))
            .AddSingleton<IDueIndex>(new FakeDueIndex(world, Faults))
            .AddSingleton<IAssignments>(new FakeAssignments(world, Faults))
            .AddSingleton<IAdvisorRecords>(new FakeAdvisorRecords(world, Faults))
            .AddSingleton<IMessenger>(new FakeMessenger(world, Faults))
            .AddSingleton<IHandoffCards>(new FakeCards())
            .AddSingleton<IRequestSealing>(sealing)
            .AddSingleton<IPersonLookups>(sealing)
            .AddSingleton<IRosterReader>(new FakeRosterReader(world))
            .AddSingleton<IConversationStates>(new FakeConversationStates())
            .AddSingleton(new WorkingCalendar(Amsterdam, _ => false))
            .AddHandoff(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public static TimeZoneInfo Amsterdam { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public World World { get; }

    public Faults Faults { get; } = new();

    public IContactRequests Requests => Get<IContactRequests>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Does what the dispatcher does, until nothing is queued. A request that fails is left alone, as there.</summary>
    public async Task DispatchAsync()
    {
        while (Get<RequestsAtHand>().TryTake(out var queued))
        {
            await Get<GuardedRun>().TryExecuteAsync(queued, CancellationToken.None);
        }
    }

    public async Task<SweepResult> SweepAsync()
    {
        var result = await Get<SweepRun>().ExecuteAsync(CancellationToken.None);
        await Get<RosterWatch>().ExecuteAsync(CancellationToken.None);
        return result;
    }

    public async Task<Transition?> ApplyAsync(RequestId id, RequestEvent happened)
    {
        var transition = await Requests.ApplyAsync(id, happened, CancellationToken.None);
        await DispatchAsync();
        return transition;
    }

    /// <summary>From now on everything runs by itself.</summary>
    public async Task StartAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public async Task StopAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    public void Dispose() => services.Dispose();
}
