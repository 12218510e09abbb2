using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

public abstract partial class TableContract
{
    private static SampleEntity Full => new()
    {
        Text = "text",
        Flag = true,
        Small = 7,
        Big = long.MaxValue,
        Real = 2.0,
        Id = new Guid("00112233-4455-6677-8899-aabbccddeeff"),
        At = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero).AddTicks(1),
        Day = new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc),
        Data = BinaryData.FromBytes([1, 2]),
        Bytes = [3, 4],
        Colour = SampleColour.Blue,
        MaybeSmall = 8,
        MaybeAt = DateTimeOffset.UnixEpoch,
        MaybeColour = SampleColour.Red,
        Renamed = "renamed",
        Ignored = "ignored",
    };

    [Fact]
    public async Task A_typed_entity_comes_back_as_it_went()
    {
        await Table.AddEntityAsync(Full);
        var read = (await Table.GetEntityAsync<SampleEntity>("p", "r")).Value;
        read.Timestamp.ShouldNotBeNull();
        read.ETag.ShouldBe((await Stored()).ETag);
        read.Data!.ToArray().ShouldBe([1, 2]);
        read.Ignored.ShouldBeNull();
        (read.Data, read.Timestamp, read.ETag, read.Ignored) = (null, null, default, "ignored");
        var expected = Full;
        expected.Data = null;
        read.ShouldBeEquivalentTo(expected);
    }

    [Fact]
    public async Task A_typed_entity_is_stored_under_its_names_and_types()
    {
        await Table.AddEntityAsync(Full);
        var stored = await Stored();
        stored.GetString("Colour").ShouldBe("Blue");
        stored.GetString("stored_name").ShouldBe("renamed");
        stored.GetInt64("Big").ShouldBe(long.MaxValue);
        stored["Real"].ShouldBe(2.0);
        stored.GetBinary("Data").ShouldBe([1, 2]);
        stored.ContainsKey("Ignored").ShouldBeFalse();
        stored.ContainsKey("Renamed").ShouldBeFalse();
        stored.ContainsKey("Derived").ShouldBeFalse();
        stored.ContainsKey("ETag").ShouldBeFalse();
    }

    [Fact]
    public async Task Typed_properties_without_a_value_are_not_stored_and_read_back_empty()
    {
        await Table.AddEntityAsync(new SampleEntity());
        (await Stored()).ContainsKey("MaybeSmall").ShouldBeFalse();
        var read = (await Table.GetEntityAsync<SampleEntity>("p", "r")).Value;
        read.MaybeSmall.ShouldBeNull();
        read.MaybeAt.ShouldBeNull();
        read.MaybeColour.ShouldBeNull();
        read.Text.ShouldBeNull();
        read.Bytes.ShouldBeNull();
    }

    [Fact]
    public async Task A_typed_entity_reads_what_it_knows_of_what_is_stored()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "x", ["Unknown"] = 1, ["Big"] = 5, ["Real"] = 6 });
        var read = (await Table.GetEntityAsync<SampleEntity>("p", "r")).Value;
        read.Text.ShouldBe("x");
        read.Big.ShouldBe(5);
        read.Real.ShouldBe(6);
        read.Small.ShouldBe(0);
    }

    [Fact]
    public async Task A_property_of_another_type_is_not_taken_for_something_else()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Small"] = "seven" });
        await Should.ThrowAsync<InvalidOperationException>(() => Table.GetEntityAsync<SampleEntity>("p", "r"));
        var stored = await Stored();
        Should.Throw<InvalidOperationException>(() => stored.GetInt32("Small"));
    }

    [Fact]
    public async Task Typed_entities_are_queried_by_their_stored_names()
    {
        await Table.AddEntityAsync(Full);
        await Table.AddEntityAsync(new SampleEntity { RowKey = "s", Renamed = "other" });
        (await Table.QueryAsync<SampleEntity>(entity => entity.Renamed == "renamed").SingleAsync()).RowKey.ShouldBe("r");
        (await Table.QueryAsync<SampleEntity>(entity => entity.Colour == SampleColour.Blue).SingleAsync()).RowKey.ShouldBe("r");
        (await Table.QueryAsync<SampleEntity>(entity => entity.Flag != true && entity.Small < 7).SingleAsync()).RowKey.ShouldBe("s");
    }
}
