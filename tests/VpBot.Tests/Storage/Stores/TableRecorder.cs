using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace VpBot.Tests.Storage.Stores;

/// <summary>An account whose operations on rows are noted.</summary>
internal sealed class TableRecorder(TableServiceClient inner) : TableServiceClient
{
    private readonly ConcurrentQueue<string> _operations = new();

    /// <summary>Table and operation, in order; <c>scan</c> is a query without bounds, <c>overwrite</c> an update of whatever is there.</summary>
    public IReadOnlyList<string> Operations => [.. _operations];

    /// <summary>Every operation fails as an unreachable service does.</summary>
    public bool Fails { get; set; }

    /// <summary>The number of the operation, counted from one since <see cref="Forget"/>, from which on all fail; null for none.</summary>
    public int? FailsFrom { get; set; }

    /// <summary>Every write is carried out, its answer lost, and done again.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>How many rows a page of a query has; null for what was asked.</summary>
    public int? RowsAPage { get; set; }

    public override TableClient GetTableClient(string tableName) => new RecordedTable(inner.GetTableClient(tableName), this);

    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        inner.CreateTableIfNotExistsAsync(tableName, cancellationToken);

    public void Note(string table, string operation)
    {
        _operations.Enqueue($"{operation} {table}");
        if (Fails || _operations.Count >= FailsFrom)
        {
            throw new RequestFailedException(503, "down");
        }
    }

    public void Forget() => _operations.Clear();
}
