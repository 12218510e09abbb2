using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>What the table service asks of a transaction as a whole.</summary>
internal static class TransactionRules
{
    private const int MostActions = 100;

    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">400: too many, of several partitions, or twice the same entity.</exception>
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        switch (actions.Count)
        {
            case 0:
                throw new InvalidOperationException("A transaction needs at least one action.");
            case > MostActions:
                throw TableErrors.InTransaction(
                    TableErrors.InvalidInput("The batch request operation exceeds the maximum 100 changes per change set."), MostActions - 1);
            default:
                CheckKeys(actions);
                break;
        }
    }

    private static void CheckKeys(IReadOnlyList<TableTransactionAction> actions)
    {
        HashSet<string> rowKeys = new(StringComparer.Ordinal);
        foreach (var (index, action) in actions.Index())
        {
            if (!string.Equals(action.Entity.PartitionKey, actions[0].Entity.PartitionKey, StringComparison.Ordinal))
            {
                throw TableErrors.InTransaction(TableErrors.DifferentPartitions(), index);
            }

            if (!rowKeys.Add(action.Entity.RowKey))
            {
                throw TableErrors.InTransaction(TableErrors.DuplicateRow(), index);
            }
        }
    }
}
