using System.Text.Json;
using Azure.Data.Tables;
using VpBot.Dialogs.Requests;
using VpBot.Handoff;
using VpBot.Storage.Bodies;

namespace VpBot.Storage;

/// <summary>Requests in a table: one row each, JSON beside what is sealed.</summary>
public sealed class RequestStore(TableServiceClient service, TableNames names) : IRequestStore
{
    private const string Body = "Body";
    private const string State = "State";
    private const string SealedRequester = "Requester";
    private const string SealedExclusions = "Exclusions";
    private const string Lookup = "Lookup";
    private const string LookAt = "LookAt";
    private const string EndedAt = "EndedAt";

    private readonly TableClient _table = service.GetTableClient(names.Requests);

    public async Task<StoredRequest?> FindAsync(RequestId id, CancellationToken cancellationToken) =>
        await _table.FindAsync(TableKeys.Shard(id.Value), id.Value, cancellationToken) is { } row ? Read(row) : null;

    public async Task<bool> AddAsync(StoredRequest request, CancellationToken cancellationToken)
    {
        var row = Write(request);
        return await _table.TryAddAsync(row, cancellationToken) || await FindOwnAsync(row, cancellationToken) is not null;
    }

    public async Task<StoredRequest?> SaveAsync(StoredRequest request, CancellationToken cancellationToken)
    {
        var tag = request.Tag ?? throw new ArgumentException("A request is saved on the tag it was read with.", nameof(request));
        var row = Write(request);
        var saved = await _table.TryReplaceAsync(row, tag, cancellationToken) ?? await FindOwnAsync(row, cancellationToken);
        return saved is null ? null : request with { Tag = saved };
    }

    public async Task RemoveAsync(RequestId id, CancellationToken cancellationToken) =>
        await _table.DeleteEntityAsync(TableKeys.Shard(id.Value), id.Value, cancellationToken: cancellationToken);

    private static TableEntity Write(StoredRequest stored)
    {
        var id = stored.Request.Id.Value;
        var row = new TableEntity(TableKeys.Shard(id), id)
        {
            [State] = RequestBodies.States.Of(stored.Request.State),
            [LookAt] = stored.LookAt.ToUniversalTime(),
        };
        LongText.Write(row, Body, JsonSerializer.Serialize(RequestBodies.Of(stored.Request), BodyJson.Default.RequestBody));
        if (!stored.SealedRequester.IsEmpty)
        {
            row[SealedRequester] = stored.SealedRequester.ToArray();
        }

        if (!stored.SealedExclusions.IsEmpty)
        {
            row[SealedExclusions] = stored.SealedExclusions.ToArray();
        }

        if (stored.RequesterLookup is { } lookup)
        {
            row[Lookup] = lookup;
        }

        if (stored.Request.EndedAt is { } ended)
        {
            row[EndedAt] = ended.ToUniversalTime();
        }

        return row;
    }

    private static StoredRequest Read(TableEntity row) => new(
        RequestBodies.Read(
            new(row.RowKey), BodyJson.Read(LongText.Read(row, Body), BodyJson.Default.RequestBody, RequestBody.CurrentVersion)),
        row.GetBinary(SealedRequester) ?? [],
        row.GetBinary(SealedExclusions) ?? [],
        row.GetString(Lookup),
        row.GetDateTimeOffset(LookAt) ?? throw new StoredFormatException("A stored request has no moment to look at it."),
        row.ETag.ToString());

    private async Task<string?> FindOwnAsync(TableEntity row, CancellationToken cancellationToken) =>
        await _table.FindAsync(row.PartitionKey, row.RowKey, cancellationToken) is { } stored && stored.Holds(row)
            ? stored.ETag.ToString()
            : null;
}
