using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

public abstract partial class TableContract
{
    public static TheoryData<TableUpdateMode> Modes => [TableUpdateMode.Merge, TableUpdateMode.Replace];

    [Fact]
    public async Task An_added_entity_reads_back_with_version_and_time()
    {
        var response = await Table.AddEntityAsync(Entity(text: "hello"));
        response.Status.ShouldBe(204);
        var stored = await Stored();
        stored.PartitionKey.ShouldBe("p");
        stored.RowKey.ShouldBe("r");
        stored.GetString("Text").ShouldBe("hello");
        stored.ETag.ShouldBe(response.Headers.ETag!.Value);
        stored.Timestamp.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_entity_can_be_added_only_once()
    {
        await Table.AddEntityAsync(Entity(text: "first"));
        await ShouldFail(() => Table.AddEntityAsync(Entity(text: "second")), 409, "EntityAlreadyExists");
        (await Stored()).GetString("Text").ShouldBe("first");
    }

    [Fact]
    public async Task An_absent_entity_is_an_error_or_no_value_as_asked()
    {
        await ShouldFail(() => Table.GetEntityAsync<TableEntity>("p", "r"), 404, "ResourceNotFound");
        var answer = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        answer.HasValue.ShouldBeFalse();
        answer.GetRawResponse().Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_present_entity_has_a_value()
    {
        await Table.AddEntityAsync(Entity(text: "here"));
        var answer = await Table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        answer.HasValue.ShouldBeTrue();
        answer.Value!.GetString("Text").ShouldBe("here");
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task An_upsert_adds_what_is_not_there(TableUpdateMode mode)
    {
        var response = await Table.UpsertEntityAsync(Entity(text: "new"), mode);
        (await Stored()).ETag.ShouldBe(response.Headers.ETag!.Value);
    }

    [Fact]
    public async Task Merging_keeps_the_properties_that_were_not_sent()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Kept"] = 1L, ["Changed"] = "old" });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["Changed"] = 2 });
        var stored = await Stored();
        stored.GetInt64("Kept").ShouldBe(1);
        stored.GetInt32("Changed").ShouldBe(2);
        stored.ETag.ShouldNotBe(added.Headers.ETag!.Value);
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["Added"] = "x" }, stored.ETag, TableUpdateMode.Merge);
        (await Stored()).Keys.ShouldBe(
            ["PartitionKey", "RowKey", "Timestamp", "odata.etag", "Kept", "Changed", "Added"], ignoreOrder: true);
    }

    [Fact]
    public async Task Replacing_drops_the_properties_that_were_not_sent()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Old"] = 1 });
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["New"] = 1 }, TableUpdateMode.Replace);
        var stored = await Stored();
        stored.ContainsKey("Old").ShouldBeFalse();
        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["Newest"] = 1 }, stored.ETag, TableUpdateMode.Replace);
        stored = await Stored();
        stored.ContainsKey("New").ShouldBeFalse();
        stored.GetInt32("Newest").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Only_the_version_that_was_read_can_be_updated(TableUpdateMode mode)
    {
        await Table.AddEntityAsync(Entity(text: "1"));
        var read = await Stored();
        var response = await Table.UpdateEntityAsync(Entity(text: "2"), read.ETag, mode);
        var current = response.Headers.ETag!.Value;
        current.ShouldNotBe(read.ETag);
        await ShouldFail(
            () => Table.UpdateEntityAsync(Entity(text: "3"), read.ETag, mode), 412, "UpdateConditionNotSatisfied");
        (await Stored()).GetString("Text").ShouldBe("2");
        await Table.UpdateEntityAsync(Entity(text: "3"), current, mode);
        (await Stored()).GetString("Text").ShouldBe("3");
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task An_absent_entity_cannot_be_updated(TableUpdateMode mode)
    {
        await ShouldFail(() => Table.UpdateEntityAsync(Entity(), ETag.All, mode), 404, "ResourceNotFound");
        await Table.AddEntityAsync(Entity());
        var read = await Stored();
        await Table.DeleteEntityAsync(read);
        await ShouldFail(() => Table.UpdateEntityAsync(Entity(), read.ETag, mode), 404, "ResourceNotFound");
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task An_update_of_any_version_must_be_asked_for(TableUpdateMode mode)
    {
        await Table.AddEntityAsync(Entity(text: "1"));
        await Should.ThrowAsync<ArgumentException>(() => Table.UpdateEntityAsync(Entity(text: "2"), default, mode));
        await Table.UpdateEntityAsync(Entity(text: "2"), ETag.All, mode);
        (await Stored()).GetString("Text").ShouldBe("2");
    }

    [Fact]
    public async Task Each_write_makes_another_version()
    {
        HashSet<ETag> versions = [];
        for (var write = 0; write < 20; write++)
        {
            versions.Add((await Table.UpsertEntityAsync(Entity(text: "same"))).Headers.ETag!.Value);
        }

        versions.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Only_the_version_that_was_read_can_be_deleted()
    {
        var first = (await Table.AddEntityAsync(Entity())).Headers.ETag!.Value;
        var second = (await Table.UpsertEntityAsync(Entity(text: "2"))).Headers.ETag!.Value;
        await ShouldFail(() => Table.DeleteEntityAsync("p", "r", first), 412, "UpdateConditionNotSatisfied");
        (await Table.DeleteEntityAsync("p", "r", second)).Status.ShouldBe(204);
        (await RowKeys()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Any_version_is_deleted_when_none_is_named()
    {
        await AddRows("a", "b", "c");
        await Table.DeleteEntityAsync("p", "a");
        await Table.DeleteEntityAsync("p", "b", ETag.All);
        await Table.DeleteEntityAsync(Entity(rowKey: "c"));
        (await RowKeys()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_what_is_not_there_tells_so_without_an_exception()
    {
        (await Table.DeleteEntityAsync("p", "r")).Status.ShouldBe(404);
        (await Table.DeleteEntityAsync("p", "r", new ETag("W/\"datetime'2026-11-22T00%3A00%3A00.0000000Z'\""))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_is_stored_does_not_change_with_what_was_written_or_read()
    {
        byte[] bytes = [1, 2, 3];
        var entity = new TableEntity("p", "r") { ["Bytes"] = bytes };
        await Table.AddEntityAsync(entity);
        bytes[0] = 9;
        entity["Bytes"] = "other";
        var read = await Stored();
        read.GetBinary("Bytes")![1] = 9;
        read["More"] = 1;
        var stored = await Stored();
        stored.GetBinary("Bytes").ShouldBe([1, 2, 3]);
        stored.ContainsKey("More").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_all_who_update_the_same_version_one_wins()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 0 });
        await Parallel.ForAsync(0, 20, async (_, cancellationToken) => await IncrementAsync(cancellationToken));
        (await Stored()).GetInt32("Count").ShouldBe(20);
    }

    [Fact]
    public async Task What_is_cancelled_is_not_done()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Should.ThrowAsync<OperationCanceledException>(() => Table.AddEntityAsync(Entity(), cancelled));
        await Should.ThrowAsync<OperationCanceledException>(() => Table.GetEntityAsync<TableEntity>("p", "r", null, cancelled));
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await Table.QueryAsync<TableEntity>(cancellationToken: cancelled).ToListAsync());
        (await RowKeys()).ShouldBeEmpty();
    }

    private async Task IncrementAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var entity = (await Table.GetEntityAsync<TableEntity>("p", "r", null, cancellationToken)).Value;
            entity["Count"] = entity.GetInt32("Count") + 1;
            try
            {
                await Table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, cancellationToken);
                return;
            }
            catch (RequestFailedException exception) when (exception.Status == 412)
            {
                // Somebody else was first: read again.
            }
        }
    }
}
