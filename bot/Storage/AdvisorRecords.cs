using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;
using VpBot.Storage.Bodies;

namespace VpBot.Storage;

/// <summary>
/// What the bot knows of advisors and what they hold: one row each, so that one range of one partition says how all stand. Every change
/// merges only the columns it names. An empty text stands for nothing, because a merge cannot take a column away.
/// </summary>
public sealed class AdvisorRecords : IAdvisorRecords, IAssignments
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
    private const string GreetedAt = "GreetedAt";
    private const string GreetingUntil = "GreetingUntil";
    private const string NeutralLanguage = "nl";

    private readonly TableClient _table;
    private readonly HeldPlaces _places;

    public AdvisorRecords(TableServiceClient service, TableNames names)
    {
        _table = service.GetTableClient(names.Advisors);
        _places = new(_table);
    }

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

    public async Task<bool> TakeAsync(AdvisorKey advisor, RequestId id, int places, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var held = await _places.ChangeAsync(
            advisor,
            held => held.Count >= places || held.Any(row => row.Id == id) ? held : [.. held, new(id, since.ToUniversalTime())],
            row => row[LastOffered] = since.ToUniversalTime(),
            cancellationToken);

        return held.Any(row => row.Id == id);
    }

    public Task RemoveAsync(AdvisorKey advisor, RequestId id, CancellationToken cancellationToken) => _places.ChangeAsync(
        advisor, held => held.Any(row => row.Id == id) ? [.. held.Where(row => row.Id != id)] : held, _ => { }, cancellationToken);

    public Task<IReadOnlyList<AssignmentRow>> OfAsync(AdvisorKey advisor, CancellationToken cancellationToken) => _places.ReadAsync(advisor, cancellationToken);

    public async Task<bool> TryReserveGreetingAsync(AdvisorKey key, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[GreetingUntil] = until.ToUniversalTime();
        if (await _table.FindAsync(TableKeys.Advisors, key.Value, cancellationToken) is not { } found)
        {
            return await _table.TryAddAsync(row, cancellationToken);
        }

        _places.Forget(key);
        return found.GetDateTimeOffset(GreetedAt) is null && !(found.GetDateTimeOffset(GreetingUntil) > now)
            && await _table.TryMergeAsync(row, found.ETag.ToString(), cancellationToken) is not null;
    }

    public Task SetGreetedAsync(AdvisorKey key, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var row = Row(key);
        row[GreetedAt] = at.ToUniversalTime();
        return MergeAsync(row, cancellationToken);
    }

    private static TableEntity Row(AdvisorKey key) => new(TableKeys.Advisors, key.Value);

    private AdvisorRecord Read(TableEntity row) => new(
        new(row.RowKey),
        row.GetString(ServiceUrl) is null ? null : ReadChat(row),
        row.GetString(Language) ?? NeutralLanguage,
        row.GetBoolean(Reachable) ?? true,
        Filled(row, Away) is { } days ? DayRangeText.Read(days) : null,
        row.GetDateTimeOffset(LastOffered),
        _places.See(row).Count)
    {
        GreetedAt = row.GetDateTimeOffset(GreetedAt),
        GreetingUntil = row.GetDateTimeOffset(GreetingUntil),
    };

    private static ChatAddress ReadChat(TableEntity row) => new(
        row.GetString(ServiceUrl), Filled(row, ConversationId), row.GetString(UserId), row.GetString(BotId), row.GetGuid(TenantId) ?? Guid.Empty);

    private static string? Filled(TableEntity row, string column) => row.GetString(column) is { Length: > 0 } text ? text : null;

    private async Task MergeAsync(TableEntity row, CancellationToken cancellationToken)
    {
        await _table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellationToken);
        _places.Forget(new(row.RowKey));
    }
}
