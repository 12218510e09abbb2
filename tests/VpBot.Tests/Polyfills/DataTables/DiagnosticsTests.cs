using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Azure.Core.Diagnostics;
using Azure.Data.Tables;

namespace VpBot.Tests.Polyfills.DataTables;

public sealed class DiagnosticsTests
{
    [Fact]
    public async Task What_is_looked_for_or_written_is_not_logged()
    {
        ConcurrentQueue<string> lines = new();
        using var listener = new AzureEventSourceListener((_, line) => lines.Enqueue(line), EventLevel.Verbose);
        var transport = Clients.Answering(new StubResponse(200, """{"value":[]}"""), new StubResponse(204));
        var table = new TableClient($"AccountName=diagnosed;AccountKey={Clients.Key}", "Requests", Clients.Options(transport));
        await table.QueryAsync<TableEntity>("RowKey eq 'looked for'").ToListAsync();
        await table.AddEntityAsync(new TableEntity("secret partition", "secret row") { ["Text"] = "secret text" });
        var logged = string.Join('\n', lines.Where(line => line.Contains("diagnosed", StringComparison.Ordinal)));
        logged.ShouldContain("Requests()");
        logged.ShouldNotContain("looked", Case.Insensitive);
        logged.ShouldNotContain("secret", Case.Insensitive);
        logged.ShouldNotContain("SharedKeyLite");
    }
}
