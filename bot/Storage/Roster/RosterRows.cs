using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using VpBot.Dialogs.Roster;
using VpBot.Storage.Bodies;

namespace VpBot.Storage.Roster;

/// <summary>The advisors of one version or draft: a partition, a row each, in the order of the file.</summary>
internal static class RosterRows
{
    private const string Body = "Body";

    /// <summary>The rows of a roster.</summary>
    internal static IReadOnlyList<TableEntity> Of(string partition, IReadOnlyList<Advisor> advisors) =>
        [.. advisors.Select((advisor, place) => Row(partition, place, advisor))];

    internal static Advisor Read(TableEntity row) => AdvisorBodies.Read(LongText.Read(row, Body));

    /// <summary>The same for the same content, whatever it is published as.</summary>
    internal static string HashOf(IReadOnlyList<Advisor> advisors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var advisor in advisors)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{AdvisorBodies.Write(advisor)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Everything in a partition, ordered.</summary>
    internal static async Task<List<TableEntity>> ReadPartitionAsync(this TableClient table, string partition, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Removes a whole partition; gives how many rows.</summary>
    internal static async Task<int> DeletePartitionAsync(this TableClient table, string partition, CancellationToken cancellationToken) =>
        await table.DeleteAllAsync(await table.ReadPartitionAsync(partition, cancellationToken), cancellationToken);

    private static TableEntity Row(string partition, int place, Advisor advisor)
    {
        var row = new TableEntity(partition, TableKeys.RosterRow(place, advisor.Key));
        LongText.Write(row, Body, AdvisorBodies.Write(advisor));
        return row;
    }
}
