using VpBot.Dialogs.Requests;
using VpBot.Storage;

namespace VpBot.Tests.Storage.Stores;

public sealed class TableKeysTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 10, 29, 59, TimeSpan.FromHours(1));

    [Fact]
    public void The_keys_of_stored_rows_stay_as_they_are()
    {
        TableKeys.Shard("abcdef").ShouldBe("ab");
        TableKeys.Due(new("abcdef"), At).ShouldBe("202611240915-e");
        TableKeys.ConversationShard("abcdef").ShouldBe("be");
        TableKeys.ConversationShard(10).ShouldBe("0a");
        TableKeys.RosterVersion(12, "x").ShouldBe("v000000000012-x");
        TableKeys.RosterHistoryRow(12).ShouldBe("v000000000012");
        TableKeys.RosterRow(12, new("bram")).ShouldBe("000012-bram");
        TableKeys.Draft("x").ShouldBe("draft-x");
        TableKeys.PendingRow("x").ShouldBe("pending-x");
    }

    [Fact]
    public void A_due_partition_tells_its_quarter() =>
        TableKeys.QuarterOf(TableKeys.Due(new("abcdef"), At)).ShouldBe(new(2026, 11, 24, 9, 15, 0, TimeSpan.Zero));

    [Fact]
    public void A_due_partition_lies_within_the_range_from_its_quarter_on()
    {
        var partition = TableKeys.Due(new("abcdef"), At);

        string.CompareOrdinal(partition, TableKeys.DueFrom).ShouldBePositive();
        string.CompareOrdinal(partition, TableKeys.DueUntil(At)).ShouldBeNegative();
        string.CompareOrdinal(partition, TableKeys.DueUntil(At.AddMinutes(-15))).ShouldBePositive();
    }

    [Fact]
    public void No_shard_holds_much_more_than_its_share()
    {
        var ids = Enumerable.Range(0, 100_000).Select(_ => RandomIds.Next()).ToList();

        Largest(ids.Select(TableKeys.Shard)).ShouldBeLessThan(200);
        Largest(ids.Select(id => TableKeys.Due(new RequestId(id), At))).ShouldBeLessThan(8000);
        Largest(ids.Select(TableKeys.ConversationShard)).ShouldBeLessThan(600);

        static int Largest(IEnumerable<string> partitions) =>
            partitions.CountBy(partition => partition, StringComparer.Ordinal).Max(count => count.Value);
    }
}
