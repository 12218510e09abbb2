using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

public abstract partial class TableContract
{
    public static TheoryData<string, object> Values => new()
    {
        { "empty text", "" },
        { "odd text", "a'b\"c\\d/e<f>&+é€😀\u2028\u0085\t\r\nend" },
        { "text like a date", "2026-11-22T00:00:00Z" },
        { "text like JSON", "{\"odata.error\":{}}" },
        { "true", true },
        { "false", false },
        { "smallest int", int.MinValue },
        { "largest int", int.MaxValue },
        { "smallest long", long.MinValue },
        { "largest long", long.MaxValue },
        { "long that no double can hold", 9007199254740993L },
        { "small long", 1L },
        { "integral double", 3.0 },
        { "fraction", 0.1 },
        { "largest double", double.MaxValue },
        { "smallest double", double.Epsilon },
        { "large integral double", 1e21 },
        { "not a number", double.NaN },
        { "positive infinity", double.PositiveInfinity },
        { "negative infinity", double.NegativeInfinity },
        { "guid", new Guid("00112233-4455-6677-8899-aabbccddeeff") },
        { "instant to 100 ns", new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.Zero).AddTicks(1234567) },
        { "whole second", new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.Zero) },
        { "earliest instant", new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        { "latest instant", DateTimeOffset.MaxValue },
        { "no bytes", Array.Empty<byte>() },
        { "bytes", Enumerable.Range(0, 256).Select(value => (byte)value).ToArray() },
    };

    public static TheoryData<string> OddKeys =>
    [
        "", " ", "a b", "it's", "''", "100%", "%2F", "a+b", "a&b=c", "(x)", "a,b;c:d@e!$*", "é€", "日本", "😀", "<\"quoted\">", "{b}|^~`[]", ".", "..",
        "PartitionKey='x',RowKey='y'",
    ];

    public static TheoryData<string> ForbiddenKeys =>
        ["a/b", "a\\b", "a#b", "a?b", "a\tb", "a\nb", "a\r", "\0", "\u001f", "\u007f", "\u0085", "\u009f"];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went(string name, object value)
    {
        name.ShouldNotBeEmpty();
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });
        (await Stored())["Value"].ShouldBe(value);
        (await Stored())["Value"].ShouldBeOfType(value.GetType());
        (await Table.QueryAsync<TableEntity>().SingleAsync())["Value"].ShouldBe(value);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_comes_back_as_it_went_in_a_transaction(string name, object value)
    {
        name.ShouldNotBeEmpty();
        await Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r") { ["Value"] = value })]);
        (await Stored())["Value"].ShouldBe(value);
    }

    [Fact]
    public async Task Changing_bytes_after_they_were_written_or_read_changes_nothing_that_is_stored()
    {
        byte[] bytes = [1, 2];
        byte[] wrapped = [3, 4];
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Bytes"] = bytes, ["Data"] = BinaryData.FromBytes(wrapped) });
        bytes[0] = wrapped[0] = 9;
        var stored = await Stored();
        stored.GetBinary("Bytes")[0] = stored.GetBinary("Data")[0] = 9;
        var read = (await Table.GetEntityAsync<SampleEntity>("p", "r")).Value;
        read.Bytes![0] = read.Data!.ToArray()[0] = 9;
        stored = await Stored();
        stored.GetBinary("Bytes").ShouldBe([1, 2]);
        stored.GetBinary("Data").ShouldBe([3, 4]);
    }

    [Fact]
    public async Task Bytes_wrapped_as_data_are_stored_as_bytes()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Data"] = BinaryData.FromBytes([1, 2]) });
        (await Stored())["Data"].ShouldBe(new byte[] { 1, 2 });
        await ShouldFail(
            () => Table.UpsertEntityAsync(new TableEntity("p", "r") { ["Data"] = BinaryData.FromBytes(new byte[64 * 1024 + 1]) }), 400, "PropertyValueTooLarge");
    }

    [Fact]
    public async Task An_instant_of_another_zone_is_the_same_instant()
    {
        var instant = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(1));
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["At"] = instant, ["Utc"] = instant.UtcDateTime });
        var stored = await Stored();
        stored.GetDateTimeOffset("At").ShouldBe(instant);
        stored.GetDateTime("Utc").ShouldBe(instant.UtcDateTime);
        stored.GetDateTimeOffset("At")!.Value.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task A_property_without_a_value_is_not_stored()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Nothing"] = null, ["Something"] = 1 });
        var stored = await Stored();
        stored.ContainsKey("Nothing").ShouldBeFalse();
        stored["Nothing"].ShouldBeNull();
    }

    [Fact]
    public async Task A_value_that_is_too_large_is_refused()
    {
        await ShouldFail(
            () => Table.AddEntityAsync(Entity(text: new string('x', 32 * 1024 + 1))), 400, "PropertyValueTooLarge");
        await ShouldFail(
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["Bytes"] = new byte[64 * 1024 + 1] }), 400, "PropertyValueTooLarge");
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = new string('x', 32 * 1024), ["Bytes"] = new byte[64 * 1024] });
    }

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task Odd_characters_in_keys_are_kept(string key)
    {
        await Table.AddEntityAsync(Entity(key, key, "1"));
        await Table.AddEntityAsync(Entity(key, "other"));
        var stored = await Stored(key, key);
        stored.PartitionKey.ShouldBe(key);
        stored.RowKey.ShouldBe(key);
        await Table.UpdateEntityAsync(Entity(key, key, "2"), stored.ETag);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}");
        (await Table.QueryAsync<TableEntity>(filter).SingleAsync()).GetString("Text").ShouldBe("2");
        (await Table.QueryAsync<TableEntity>(maxPerPage: 1).CountAsync()).ShouldBe(2);
        (await Table.DeleteEntityAsync(key, key)).Status.ShouldBe(204);
        (await RowKeys()).ShouldBe(["other"]);
    }

    [Theory]
    [MemberData(nameof(ForbiddenKeys))]
    public async Task Forbidden_characters_in_keys_are_refused(string key)
    {
        await Should.ThrowAsync<ArgumentException>(() => Table.AddEntityAsync(Entity(key)));
        await Should.ThrowAsync<ArgumentException>(() => Table.UpsertEntityAsync(Entity(rowKey: key)));
        await Should.ThrowAsync<ArgumentException>(() => Table.GetEntityAsync<TableEntity>(key, "r"));
        await Should.ThrowAsync<ArgumentException>(() => Table.GetEntityIfExistsAsync<TableEntity>("p", key));
        await Should.ThrowAsync<ArgumentException>(() => Table.DeleteEntityAsync("p", key));
        await Should.ThrowAsync<ArgumentException>(
            () => Table.SubmitTransactionAsync([new(TableTransactionActionType.Add, Entity(rowKey: key))]));
    }

    [Fact]
    public async Task Keys_that_are_missing_are_refused()
    {
        await Should.ThrowAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity { RowKey = "r" }));
        await Should.ThrowAsync<ArgumentNullException>(() => Table.GetEntityAsync<TableEntity>(null, "r"));
        await Should.ThrowAsync<ArgumentNullException>(() => Table.DeleteEntityAsync("p", null));
    }
}
