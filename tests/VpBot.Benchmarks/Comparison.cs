using System.Diagnostics;
using VpBot.Benchmarks.Driving;
using VpBot.Benchmarks.Scenarios;

namespace VpBot.Benchmarks;

/// <summary>
/// Measures the floor and the bot in one run. In a round all scenarios follow each other at once, so that whatever else this
/// machine does falls on all alike; a ratio is that of two measurements of one round.
/// </summary>
internal sealed class Comparison(Effort effort, HttpClient http, Activities activities, IReadOnlyList<Employee> employees)
{
    private const int EmployeesEach = 1000;
    private const int Scenarios = 7;
    private const int MostWarmUps = 12;
    private const int FewMethods = 20;
    private static readonly int[] InFlight = [1, 8, 32];

    private readonly Dictionary<(string Name, int InFlight), List<Measurement>> rounds = [];

    public static async Task<int> RunAsync(Effort effort)
    {
        var began = Stopwatch.GetTimestamp();
        var employees = Enumerable.Range(0, Scenarios * EmployeesEach).Select(number => new Employee(number)).ToList();
        await using var connector = await ConnectorStub.StartAsync(employees);
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(handler);
        var comparison = new Comparison(effort, http, new Activities(connector.Address), employees);
        Console.WriteLine(await comparison.MeasureAsync());
        Console.WriteLine(FormattableString.Invariant($"Took {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s."));
        return 0;
    }

    private async Task<string> MeasureAsync()
    {
        var loadBefore = MachineLoad();
        var (floorStart, botStart) = await StartsAsync();

        await using var floor = UnderTest.Start("floor");
        await using var bot = UnderTest.Start("bot");
        await Task.WhenAll(floor.ReadyAsync(), bot.ReadyAsync());
        await bot.SeedAsync();
        (string Name, UnderTest Program, Scenario Scenario)[] scenarios =
        [
            (Report.FloorMessage, floor, new FloorByMessage(activities)),
            (Report.FloorCard, floor, new FloorByCard(activities)),
            (Report.FloorExecute, floor, new FloorByExecute(activities)),
            (Report.InformationMessage, bot, new InformationByMessage(activities)),
            (Report.InformationExecute, bot, new InformationByExecute(activities)),
            (Report.WaterfallMessage, bot, new WaterfallByMessage(activities)),
            (Report.WaterfallExecute, bot, new WaterfallByExecute(activities)),
        ];

        // A chat goes on from turn to turn, so each scenario has its own people.
        var loads = scenarios.Zip(employees.Chunk(EmployeesEach), (each, people) => (each.Name, each.Program, Load: new Load(http, each.Program.Endpoint, each.Scenario, people))).ToList();
        for (var (pass, compiling) = (0, true); compiling && pass < MostWarmUps; pass++)
        {
            compiling = false;
            foreach (var (_, program, load) in loads)
            {
                compiling |= await WarmUpAsync(program, load);
            }
        }

        for (var round = 0; round < effort.Rounds; round++)
        {
            foreach (var inFlight in InFlight)
            {
                foreach (var (name, program, load) in loads)
                {
                    Add(name, inFlight, await RoundAsync(program, load, inFlight));
                }
            }
        }

        return Report.Of(
            rounds,
            await FootprintAsync(floor, floorStart),
            await FootprintAsync(bot, botStart),
            $"{loadBefore} before, {MachineLoad()} after");
    }

    /// <summary>Whether the runtime was still compiling what is hot, which it does while it serves and would be counted as cost of the turns.</summary>
    private async Task<bool> WarmUpAsync(UnderTest program, Load load)
    {
        var before = await program.CountAsync();
        await load.RunAsync(inFlight: 8, effort.WarmUp);
        return (await program.CountAsync()).CompiledMethods - before.CompiledMethods > FewMethods;
    }

    private async Task<Measurement> RoundAsync(UnderTest program, Load load, int inFlight)
    {
        var before = await program.CountAsync();
        var timing = await load.RunAsync(inFlight, effort.Turns);
        var after = await program.CountAsync();
        return new Measurement(
            timing.TurnsPerSecond,
            timing.Within(0.5).TotalMilliseconds,
            timing.Within(0.99).TotalMilliseconds,
            (double)(after.CpuMicroseconds - before.CpuMicroseconds) / timing.Turns.Count,
            (double)(after.AllocatedBytes - before.AllocatedBytes) / timing.Turns.Count);
    }

    private static async Task<Footprint> FootprintAsync(UnderTest program, TimeSpan coldStart)
    {
        var usage = await program.CountAsync();
        return new Footprint(coldStart, usage.ResidentBytes, usage.HeapBytes);
    }

    private void Add(string name, int inFlight, Measurement measured)
    {
        if (!rounds.TryGetValue((name, inFlight), out var all))
        {
            rounds[(name, inFlight)] = all = [];
        }

        all.Add(measured);
    }

    /// <summary>From the start of the process to its first answered turn, in turns; the median of several starts.</summary>
    private async Task<(TimeSpan Floor, TimeSpan Bot)> StartsAsync()
    {
        var (floors, bots) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var start = 0; start < effort.Starts; start++)
        {
            floors.Add(await StartAsync("floor", new FloorByMessage(activities)));
            bots.Add(await StartAsync("bot", new InformationByMessage(activities)));
        }

        return (floors.Order().ElementAt(floors.Count / 2), bots.Order().ElementAt(bots.Count / 2));
    }

    private async Task<TimeSpan> StartAsync(string name, Scenario scenario)
    {
        var began = Stopwatch.GetTimestamp();
        await using var program = UnderTest.Start(name);
        await program.ReadyAsync();
        await new Load(http, program.Endpoint, scenario, employees).TurnAsync(employees[0]);
        return Stopwatch.GetElapsedTime(began);
    }

    private static string MachineLoad() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
