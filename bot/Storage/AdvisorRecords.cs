using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage.Bodies;

namespace VpBot.Storage;

/// <summary>What the bot knows of advisors: every change merges only the columns it names. An empty text stands for nothing, because a merge cannot take a column away.</summary>
public sealed class AdvisorRecords(TableServiceClient service, TableNames names) : IAdvisorRecords
{
    private const string ServiceUrl = "ServiceUrl";
    private const string ConversationId = "ConversationId";
    private const string UserId = "UserId";
    private const string BotId = "BotId";
    private const string TenantId = "TenantId";
    private const string Language = "Language";
    private const string Reachable = "Reachable";
    private const string Away = "Away";
    private const string LastOffered = "LastOffered";
    private const string NeutralLanguage = "nl";

    private readonly TableClient _table = service.GetTableClient(names.Advisors);

    public async Task<IReadOnlyList<AdvisorRecord>> AllAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Advisors}");
        List<AdvisorRecord> all = [];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            all.Add(Read(row));
        }

        return all;
    }

    public async Task<AdvisorRecord?> FindAsync(AdvisorKey key, CancellationToken cancellationToken) =>
        await _table.FindAsync(TableKeys.Advisors, key.Value, cancellationToken) is { } row ? Read(row) : null;

    public Task MetAsync(AdvisorKey key, ChatAddress chat, string language, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[ServiceUrl] = chat.ServiceUrl;
        row[ConversationId] = chat.ConversationId ?? "";
        row[UserId] = chat.UserId;
        row[BotId] = chat.BotId;
        row[TenantId] = chat.TenantId;
        row[Language] = language;
        row[Reachable] = true;
        return MergeAsync(row, cancellationToken);
    }

    public Task SetReachableAsync(AdvisorKey key, bool reachable, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[Reachable] = reachable;
        return MergeAsync(row, cancellationToken);
    }

    public Task SetAwayAsync(AdvisorKey key, DayRange? away, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[Away] = away is { } days ? DayRangeText.Write(days) : "";
        return MergeAsync(row, cancellationToken);
    }

    public Task SetLastOfferedAsync(AdvisorKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[LastOffered] = at.ToUniversalTime();
        return MergeAsync(row, cancellationToken);
    }

    private static TableEntity Row(AdvisorKey key) => new(TableKeys.Advisors, key.Value);

    private static AdvisorRecord Read(TableEntity row) => new(
        new(row.RowKey),
        row.GetString(ServiceUrl) is null ? null : ReadChat(row),
        row.GetString(Language) ?? NeutralLanguage,
        row.GetBoolean(Reachable) ?? true,
        Filled(row, Away) is { } days ? DayRangeText.Read(days) : null,
        row.GetDateTimeOffset(LastOffered));

    private static ChatAddress ReadChat(TableEntity row) => new(
        row.GetString(ServiceUrl), Filled(row, ConversationId), row.GetString(UserId), row.GetString(BotId), row.GetGuid(TenantId) ?? Guid.Empty);

    private static string? Filled(TableEntity row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private async Task MergeAsync(TableEntity row, CancellationToken cancellationToken) =>
        await _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
}
