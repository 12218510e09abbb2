using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using VpBot.Local;
using VpBot.Storage;

namespace VpBot.Benchmarks.Scale;

/// <summary>Many people ask through four processes of the bot that share one Azurite; in the end each request was offered exactly once.</summary>
internal static class FleetScale
{
    private const int Bots = 4;
    private const int Employees = 1000;
    private const int TurnsAtOnce = 32;

    public static async Task RunAsync(int requests, Action<string> say)
    {
        using var children = new Children();
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        await using var teams = await TeamsStub.StartAsync();
        var azurite = await CountingAzurite.StartAsync(children, http);
        var (service, names) = (new TableServiceClient(azurite.Connection), new TableNames("fleet"));
        await PublishAsync(service, names, teams.Address);
        var bots = await StartBotsAsync(children, http, azurite.Connection);

        var people = Math.Min(Employees, requests);
        using var turns = new SemaphoreSlim(TurnsAtOnce);
        var employees = Enumerable.Range(1, people).Select(number => new Employee(number, http, bots, teams, turns)).ToList();
        var done = 0;
        var before = await azurite.CountAsync();
        var began = Stopwatch.GetTimestamp();
        await foreach (var asked in Task.WhenEach(employees.Select((employee, place) => Task.Run(async () =>
        {
            for (var round = place; round < requests; round += people)
            {
                await employee.AskOnceAsync();
                if (Interlocked.Increment(ref done) % 100 == 0)
                {
                    await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done} after {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s"));
                }
            }
        }))))
        {
            await asked;
        }

        var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var operations = await azurite.CountAsync() - before;
        var memory = children.All.Select(process =>
        {
            process.Refresh();
            return process.WorkingSet64 / 1_000_000;
        }).ToList();
        var (stored, once) = await CheckAsync(service, names);

        say($"## {requests:N0} requests of {people:N0} employees through {Bots} processes on one Azurite");
        say("");
        say("Each request: seven presses, an offer to an advisor, a withdrawal; all on this machine, with the stand-in for Teams.");
        say("");
        say("| | |");
        say("|---|---:|");
        say($"| requests sent and withdrawn | {requests:N0} |");
        say($"| requests stored | {stored:N0} |");
        say($"| of these offered exactly once | {once:N0} |");
        say($"| offer cards delivered | {teams.Offered:N0} |");
        say($"| answers \"something went wrong\", pressed again | {employees.Sum(employee => employee.Troubles):N0} |");
        say($"| seconds | {took:F0} |");
        say($"| requests a second | {requests / took:F1} |");
        say($"| turns a second | {requests * 8 / took:F0} |");
        say($"| table operations a request, sweeps and jobs included | {(double)operations / requests:F1} |");
        say($"| memory of a bot, MB | {string.Join(", ", memory.Skip(1))} |");
        say($"| memory of Azurite, MB | {memory[0]} |");
        say($"| cores | {Environment.ProcessorCount} |");
        if (stored != requests || once != requests || teams.Offered != requests)
        {
            throw new InvalidOperationException("Not every request was offered exactly once.");
        }
    }

    private static async Task<IReadOnlyList<string>> StartBotsAsync(Children children, HttpClient http, string connection)
    {
        var folder = Directory.CreateTempSubdirectory("vpbot-fleet-");
        List<string> bots = [];
        foreach (var _ in Enumerable.Range(1, Bots))
        {
            var address = $"http://127.0.0.1:{Children.FreePort()}/";
            children.Start("dotnet", [Path.Combine(Checkout.Root, "bot", "bin", Configuration, "net10.0", "VpBot.dll")],
            [
                ("ASPNETCORE_ENVIRONMENT", "Development"),
                ("ASPNETCORE_URLS", address),
                ("Logging__LogLevel__Default", "Warning"),
                ("Storage__Tables", connection),
                ("Storage__TablePrefix", "fleet"),
                ("Sealing__SecretFile", Path.Combine(folder.FullName, "secret")),
                ("Tenants__Allowed__0", StillBot.Tenant.ToString()),
                ("Organisation__Name", "Schaal"),
                ("Organisation__OffTeamsContact", "030 555 0100"),
            ]);
            bots.Add(address);
            await Children.UntilAsync(http, address + "health/ready");
        }

        return bots;
    }

    private static string Configuration => AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).Contains("Release", StringComparer.Ordinal) ? "Release" : "Debug";

    /// <summary>Twenty advisors who work round the clock, so that it does not matter when this is run.</summary>
    private static async Task PublishAsync(TableServiceClient service, TableNames names, string teams)
    {
        await new TablesExist(service, names).StartingAsync(CancellationToken.None);
        var advisors = StillBot.Advisors(20, capacity: 100_000, roundTheClock: true);
        await new RosterVersions(service, names, TimeProvider.System, NullLogger<RosterVersions>.Instance).PublishAsync(advisors, 0, CancellationToken.None);
        var records = new AdvisorRecords(service, names);
        foreach (var advisor in advisors)
        {
            await records.MetAsync(advisor.Key, new(teams, "a:" + advisor.Key.Value, "29:" + advisor.Key.Value, "28:bot", StillBot.Tenant), "nl", CancellationToken.None);
        }
    }

    private static async Task<(int Stored, int Once)> CheckAsync(TableServiceClient service, TableNames names)
    {
        var store = new RequestStore(service, names);
        var (stored, once) = (0, 0);
        await foreach (var row in service.GetTableClient(names.Requests).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]))
        {
            stored++;
            once += (await store.FindAsync(new(row.RowKey), CancellationToken.None))?.Request.Offers == 1 ? 1 : 0;
        }

        return (stored, once);
    }
}
