using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

/// <summary>What every store promises, on whatever tables.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 20, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(Now);
    private readonly TableNames _names = new($"t{RandomIds.Next()}");
    private TableRecorder _tables = null!;

    public async Task InitializeAsync()
    {
        _tables = new(Service());
        await new TablesExist(_tables, _names).StartingAsync(None);
    }

    public Task DisposeAsync()
    {
        _tables.Operations.ShouldAllBe(operation => !operation.StartsWith("scan") && !operation.StartsWith("overwrite"));
        return Task.CompletedTask;
    }

    protected abstract TableServiceClient Service();

    private static RequestId NewId() => new(RandomIds.Next());

    private static async Task<List<T>> AllOf<T>(IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
