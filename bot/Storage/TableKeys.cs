using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Storage;

/// <summary>
/// Every partition and row key, in one place. Keys stand in logs and addresses: they are random ids, HMACs, moments and
/// advisor keys, never a person.
/// </summary>
internal static class TableKeys
{
    /// <summary>The one partition of all advisor records: they are read together and there are some thousands at most.</summary>
    internal const string Advisors = "advisor";

    /// <summary>The one partition of the pointer to the roster and of what is swapped together with it.</summary>
    internal const string RosterHead = "roster";

    internal const string RosterHeadRow = "head";

    /// <summary>Before every draft partition, and after.</summary>
    internal const string DraftsFrom = "draft-";
    internal const string DraftsUntil = "draft.";

    /// <summary>After the row of every advisor of a draft.</summary>
    internal const string DraftRow = "~draft";

    /// <summary>Before every pending publication, and after.</summary>
    internal const string PendingFrom = "pending-";
    internal const string PendingUntil = "pending.";

    /// <summary>Before every due partition.</summary>
    internal const string DueFrom = "0";

    private const int ShardLength = 2;
    private const int DueShards = 16;
    private const int QuarterMinutes = 15;
    private const string QuarterFormat = "yyyyMMddHHmm";
    private const int LongestKey = 256;

    private static readonly string[] ConversationShards =
        [.. Enumerable.Range(0, byte.MaxValue + 1).Select(shard => shard.ToString("x2", CultureInfo.InvariantCulture))];

    /// <summary>One of 1024 shards of a random id or HMAC in base32.</summary>
    internal static string Shard(string key) => key.Length > ShardLength ? key[..ShardLength] : key;

    /// <summary>One of 256 shards of a conversation.</summary>
    internal static string ConversationShard(string key) => ConversationShard(HashByte(key));

    internal static string ConversationShard(int shard) => ConversationShards[shard];

    /// <summary>The quarter of an hour, in UTC, and one of 16 shards.</summary>
    internal static string Due(RequestId id, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{QuarterText(Quarter(at))}-{HashByte(id.Value) % DueShards:x}");

    /// <summary>After every due partition whose quarter has begun.</summary>
    internal static string DueUntil(DateTimeOffset now) => QuarterText(Quarter(now).AddMinutes(QuarterMinutes));

    /// <summary>The start of the quarter that a due partition is of.</summary>
    internal static DateTimeOffset QuarterOf(string duePartition) => DateTimeOffset.ParseExact(
        duePartition.AsSpan(0, QuarterFormat.Length), QuarterFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    internal static string RosterVersion(long version, string publication) => string.Create(CultureInfo.InvariantCulture, $"v{version:D12}-{publication}");

    internal static string RosterHistoryRow(long version) => string.Create(CultureInfo.InvariantCulture, $"v{version:D12}");

    internal static string RosterRow(int place, AdvisorKey advisor) => string.Create(CultureInfo.InvariantCulture, $"{place:D6}-{advisor.Value}");

    internal static string Draft(string id) => $"{DraftsFrom}{id}";

    internal static string PendingRow(string publication) => $"{PendingFrom}{publication}";

    private static byte HashByte(string key)
    {
        Span<byte> bytes = stackalloc byte[LongestKey];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(key, bytes)], hash);
        return hash[0];
    }

    private static DateTimeOffset Quarter(DateTimeOffset at)
    {
        var utc = at.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.FromMinutes(QuarterMinutes).Ticks));
    }

    private static string QuarterText(DateTimeOffset quarter) => quarter.ToString(QuarterFormat, CultureInfo.InvariantCulture);
}
