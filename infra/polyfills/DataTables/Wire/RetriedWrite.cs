using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// An attempt that failed on the way back may have been carried out. Its retry then meets its own work: a conflict on an
/// add, a failed condition on an update, nothing to delete. What is stored tells which it was.
/// </summary>
internal static class RetriedWrite
{
    private static readonly int[] Doubtful = [404, 409, 412];

    /// <returns>The answers that the first attempt would have got; null when the refusal is real.</returns>
    internal static async Task<IReadOnlyList<Response>> OutcomeAsync(
        TableRest rest,
        string table,
        HttpMessage message,
        int status,
        IReadOnlyList<EntityWrite> writes,
        CancellationToken cancellationToken)
    {
        if (message.ProcessingContext.RetryNumber == 0 || !Doubtful.Contains(status))
        {
            return null;
        }

        List<Response> outcome = [];
        foreach (var write in writes)
        {
            if (await OutcomeAsync(rest, table, write, cancellationToken) is not { } response)
            {
                return null;
            }

            outcome.Add(response);
        }

        return outcome;
    }

    private static async Task<Response> OutcomeAsync(
        TableRest rest, string table, EntityWrite write, CancellationToken cancellationToken)
    {
        var response = await rest.GetEntityAsync(table, write.PartitionKey, write.RowKey, null, cancellationToken);
        if (response.Status == 404)
        {
            return write.IsDelete ? DetachedResponse.Written(default) : null;
        }

        var stored = EntityJson.Read<TableEntity>(response.Content.ToMemory());
        return !write.IsDelete && Holds(stored, write) ? DetachedResponse.Written(stored.ETag) : null;
    }

    private static bool Holds(TableEntity stored, EntityWrite write)
    {
        var written = EntityJson.Read<TableEntity>(write.Body);
        return written.All(property => EdmValue.Equals(stored[property.Key], property.Value))
            && (write.IsMerge || stored.Keys.All(name => PropertyNames.IsOfTheService(name) || written.ContainsKey(name)));
    }
}
