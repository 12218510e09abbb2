using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage;

/// <summary>What the stores share in writing: conflicts become answers, and a conflict with one's own earlier attempt is none.</summary>
internal static class TableWrites
{
    private const int MostAttempts = 5;
    private const int TransactionSize = 100;
    private static readonly string[] OfTheService = ["Timestamp", "odata.etag", "odata.metadata"];

    /// <summary>Adds a row; false when there is one already.</summary>
    internal static async Task<bool> TryAddAsync<T>(this TableClient table, T row, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Replaces a row that is still as it was read and gives its new tag; null when it was changed or removed.</summary>
    internal static Task<string?> TryReplaceAsync<T>(this TableClient table, T row, string tag, CancellationToken cancellationToken)
        where T : ITableEntity =>
        table.TryUpdateAsync(row, tag, TableUpdateMode.Replace, cancellationToken);

    /// <summary>Writes columns of a row that is still as it was read and gives its new tag; null when it was changed or removed.</summary>
    internal static Task<string?> TryMergeAsync(this TableClient table, TableEntity row, string tag, CancellationToken cancellationToken) =>
        table.TryUpdateAsync(row, tag, TableUpdateMode.Merge, cancellationToken);

    private static async Task<string?> TryUpdateAsync<T>(this TableClient table, T row, string tag, TableUpdateMode mode, CancellationToken cancellationToken)
        where T : ITableEntity
    {
        try
        {
            var response = await table.UpdateEntityAsync(row, new ETag(tag), mode, cancellationToken);
            return response.Headers.ETag?.ToString() ?? throw new InvalidOperationException("The table service gave no ETag.");
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return null;
        }
    }

    /// <summary>The row; null when there is none.</summary>
    internal static Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancellationToken) =>
        table.FindAsync<TableEntity>(partition, row, cancellationToken);

    /// <summary>The row; null when there is none.</summary>
    internal static async Task<T?> FindAsync<T>(this TableClient table, string partition, string row, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var response = await table.GetEntityIfExistsAsync<T>(partition, row, cancellationToken: cancellationToken);
        return response.HasValue ? response.Value : null;
    }

    /// <summary>Adds a row unless there is one; gives the one that is there now.</summary>
    internal static async Task<T> AddOrFindAsync<T>(this TableClient table, T row, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await table.TryAddAsync(row, cancellationToken))
            {
                return row;
            }

            if (await table.FindAsync<T>(row.PartitionKey, row.RowKey, cancellationToken) is { } found)
            {
                return found;
            }
        }

        throw new InvalidOperationException("A row appears and disappears time and again.");
    }

    /// <summary>Deletes a row that is still as it was read; false when it was changed or removed.</summary>
    internal static async Task<bool> TryDeleteAsync(
        this TableClient table, string partition, string row, string tag, CancellationToken cancellationToken)
    {
        try
        {
            var response = await table.DeleteEntityAsync(partition, row, new ETag(tag), cancellationToken);
            return response.Status != 404;
        }
        catch (RequestFailedException exception) when (exception.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Writes rows of one partition, a hundred at a time, whatever was there before.</summary>
    internal static async Task PutAllAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(TransactionSize))
        {
            await table.SubmitTransactionAsync(
                chunk.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);
        }
    }

    /// <summary>Deletes rows of one partition that are still as they were read, a hundred at a time; gives how many.</summary>
    internal static async Task<int> DeleteAllAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var chunk in rows.Chunk(TransactionSize))
        {
            deleted += await table.DeleteTogetherAsync(chunk, cancellationToken);
        }

        return deleted;
    }

    /// <summary>Whether a row holds what was to be written and nothing else: then a conflict was with an earlier attempt of the same write.</summary>
    internal static bool Holds(this TableEntity stored, TableEntity written) =>
        stored.Keys.Where(column => !OfTheService.Contains(column)).Count() == written.Count
        && written.All(column => (stored[column.Key], column.Value) switch
        {
            (byte[] there, byte[] wanted) => there.AsSpan().SequenceEqual(wanted),
            var (there, wanted) => Equals(there, wanted),
        });

    private static async Task<int> DeleteTogetherAsync(this TableClient table, TableEntity[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(
                rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)), cancellationToken);
            return rows.Length;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            // One of them was changed or removed meanwhile; the others still go.
            var deleted = 0;
            foreach (var row in rows)
            {
                deleted += await table.TryDeleteAsync(row.PartitionKey, row.RowKey, row.ETag.ToString(), cancellationToken) ? 1 : 0;
            }

            return deleted;
        }
    }
}
