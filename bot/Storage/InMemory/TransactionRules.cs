using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>What the table service asks of a transaction as a whole.</summary>
internal static class TransactionRules
{
    private const int MostActions = 100;

    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="Azure.RequestFailedException">400: too many, of several partitions, or twice the same entity.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        switch (actions.Count)
        {
            case 0:
                throw new InvalidOperationException("A transaction needs at least one action.");
            case > MostActions:
                throw TableErrors.InvalidInput("The batch request operation exceeds the maximum 100 changes per change set.");
            default:
                CheckKeys(actions);
                break;
        }
    }

    private static void CheckKeys(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.DistinctBy(action => action.Entity.PartitionKey, StringComparer.Ordinal).Skip(1).Any())
        {
            throw TableErrors.DifferentPartitions();
        }

        if (actions.DistinctBy(action => action.Entity.RowKey, StringComparer.Ordinal).Count() < actions.Count)
        {
            throw TableErrors.DuplicateRow();
        }
    }
}
