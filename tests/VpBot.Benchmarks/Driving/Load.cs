using System.Diagnostics;
using System.Net.Http.Headers;
using VpBot.Benchmarks.Scenarios;

namespace VpBot.Benchmarks.Driving;

/// <summary>Sends the turns of a scenario to a program under test, so many at a time, and looks at every answer.</summary>
internal sealed class Load(HttpClient http, Uri endpoint, Scenario scenario, IReadOnlyList<Employee> employees)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <summary>Sends a number of turns and gives how long each took, in order of duration.</summary>
    /// <param name="inFlight">How many are on their way at any moment; each employee has one at a time.</param>
    /// <exception cref="InvalidOperationException">An answer was not what it should be.</exception>
    public async Task<Timing> RunAsync(int inFlight, int turns)
    {
        var began = Stopwatch.GetTimestamp();
        var lines = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(line => Task.Run(() => LineAsync(line, inFlight, turns / inFlight))));
        var took = Stopwatch.GetElapsedTime(began);
        return new Timing(took, [.. lines.SelectMany(times => times).Order()]);
    }

    /// <summary>One turn of one employee.</summary>
    /// <exception cref="InvalidOperationException">The answer was not what it should be.</exception>
    public async Task TurnAsync(Employee who)
    {
        using var content = new ByteArrayContent(scenario.Next(who)) { Headers = { ContentType = Json } };
        using var answer = await http.PostAsync(endpoint, content);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode || !scenario.Take(who, body))
        {
            throw new InvalidOperationException($"{scenario.GetType().Name}: employee {who.Number} at step {who.Step} was answered {(int)answer.StatusCode} with something else: "
                + System.Text.Encoding.UTF8.GetString(body.Length > 0 ? body : who.Shown));
        }
    }

    private async Task<TimeSpan[]> LineAsync(int line, int lines, int turns)
    {
        var times = new TimeSpan[turns];
        for (var (turn, who) = (0, line); turn < turns; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            await TurnAsync(employees[who]);
            times[turn] = Stopwatch.GetElapsedTime(began);

            // Whoever is in the middle of something goes on with it, so that every measurement has its steps in equal number.
            if (employees[who].Step == 0)
            {
                who = who + lines < employees.Count ? who + lines : line;
            }
        }

        return times;
    }
}
