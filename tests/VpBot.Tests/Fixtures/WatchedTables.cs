using System.Collections.Concurrent;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using VpBot.Storage.InMemory;

namespace VpBot.Tests.Fixtures;

/// <summary>A storage account that counts what is asked of it, can be down, can be held up, and shows everything that is in it as it is stored.</summary>
internal sealed class WatchedTables(TableServiceClient inner) : TableServiceClient
{
    private readonly ConcurrentDictionary<string, WatchedTable> tables = new(StringComparer.Ordinal);
    private int operations;

    public WatchedTables(TimeProvider time)
        : this(new InMemoryTableServiceClient(time))
    {
    }

    public override string AccountName => inner.AccountName;

    public override Uri Uri => inner.Uri;

    /// <summary>Whether every operation is refused.</summary>
    public bool AreDown { get; set; }

    /// <summary>Refuses the operations for which this is true: table and operation.</summary>
    public Func<string, string, bool>? Refuses { get; set; }

    /// <summary>Runs before an operation: table and operation.</summary>
    public Func<string, string, Task>? Before { get; set; }

    public int Operations => operations;

    /// <summary>The names of the tables that were asked for, with their operations, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public override TableClient GetTableClient(string tableName) => tables.GetOrAdd(tableName, name => new(inner.GetTableClient(name), this));

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        inner.CreateTableIfNotExistsAsync(tableName, cancellationToken);

    /// <summary>Notes an operation, and refuses it when the account is down.</summary>
    /// <exception cref="RequestFailedException">The account is down.</exception>
    public async Task NoteAsync(string table, string operation)
    {
        Interlocked.Increment(ref operations);
        Asked.Enqueue($"{table} {operation}");
        if (AreDown || Refuses?.Invoke(table, operation) == true)
        {
            throw new RequestFailedException(503, "The server is busy.", "ServerBusy", null);
        }

        if (Before is { } before)
        {
            await before(table, operation);
        }
    }

    /// <summary>Every row of every table: names, keys and properties; what is binary also decoded as text in each likely way.</summary>
    public async Task<IReadOnlyList<StoredRow>> RowsAsync()
    {
        List<StoredRow> rows = [];
        foreach (var name in tables.Keys.Order(StringComparer.Ordinal))
        {
            await foreach (var row in inner.GetTableClient(name).QueryAsync<TableEntity>(cancellationToken: CancellationToken.None))
            {
                rows.Add(new(name, row.PartitionKey, row.RowKey, row.ETag.ToString(), TextOf(row)));
            }
        }

        return rows;
    }

    /// <summary>The rows of the tables whose name ends so.</summary>
    public async Task<IReadOnlyList<StoredRow>> RowsAsync(string table) =>
        [.. (await RowsAsync()).Where(row => row.Table.EndsWith(table, StringComparison.Ordinal))];

    private static string TextOf(TableEntity row)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in row)
        {
            text.Append(name).Append('=');
            switch (value)
            {
                case byte[] bytes:
                    AppendDecoded(text, bytes);
                    break;
                case BinaryData data:
                    AppendDecoded(text, data.ToArray());
                    break;
                default:
                    text.Append(value);
                    AppendFromBase64(text, value as string);
                    break;
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendDecoded(StringBuilder text, byte[] bytes) => text
        .Append(Encoding.UTF8.GetString(bytes)).Append('|')
        .Append(Encoding.Unicode.GetString(bytes)).Append('|')
        .Append(Encoding.BigEndianUnicode.GetString(bytes)).Append('|')
        .Append(Encoding.Latin1.GetString(bytes)).Append('|')
        .Append(Convert.ToBase64String(bytes));

    private static void AppendFromBase64(StringBuilder text, string? value)
    {
        var decoded = new byte[value?.Length ?? 0];
        if (value is { Length: > 3 } && Convert.TryFromBase64String(value, decoded, out var length))
        {
            text.Append('|');
            AppendDecoded(text, decoded[..length]);
        }
    }
}
