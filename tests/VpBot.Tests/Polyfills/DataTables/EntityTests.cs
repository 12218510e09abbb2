using Azure;
using Azure.Data.Tables;
using Moq;

namespace VpBot.Tests.Polyfills.DataTables;

public sealed class EntityTests
{
    [Fact]
    public async Task What_the_service_sends_is_read_by_its_annotations()
    {
        const string body = """
            {"odata.metadata":"https://account/$metadata#Requests/@Element","odata.etag":"W/\"x\"","PartitionKey":"p","RowKey":"r",
            "Timestamp":"2026-11-22T01:02:03.1234567Z","Big":"5","Big@odata.type":"Edm.Int64","Whole":1.0,"Small":1,
            "At@odata.type":"Edm.DateTime","At":"2026-11-22T01:02:03Z","Real@odata.type":"Edm.Double","Real":"-Infinity",
            "Bytes@odata.type":"Edm.Binary","Bytes":"AQI=","Empty":null,"Known@odata.type":"Edm.Int32","Known":7}
            """;
        var table = Clients.Table(Clients.Answering(new StubResponse(200, body)));
        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        entity.ETag.ShouldBe(new ETag("W/\"x\""));
        entity.Timestamp.ShouldBe(new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.Zero).AddTicks(1234567));
        entity["Big"].ShouldBe(5L);
        entity["Whole"].ShouldBe(1.0);
        entity["Small"].ShouldBe(1);
        entity["At"].ShouldBe(new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.Zero));
        entity["Real"].ShouldBe(double.NegativeInfinity);
        entity.GetBinary("Bytes").ShouldBe([1, 2]);
        entity["Empty"].ShouldBeNull();
        entity["Known"].ShouldBe(7);
    }

    [Fact]
    public void A_table_entity_is_a_dictionary_with_keys_and_version()
    {
        var entity = new TableEntity("p", "r") { ["Number"] = 5, ETag = new ETag("x") };
        entity.Keys.ShouldBe(["PartitionKey", "RowKey", "Number", "odata.etag"], ignoreOrder: true);
        var copy = new TableEntity(entity);
        copy.PartitionKey.ShouldBe("p");
        copy.ETag.ShouldBe(new ETag("x"));
        copy.GetInt32("Number").ShouldBe(5);
        Should.Throw<InvalidOperationException>(() => copy.GetInt64("Number"));
        copy.GetInt32("Absent").ShouldBeNull();
        copy["Absent"].ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => copy.GetString("Number"));
        copy.Remove("Number").ShouldBeTrue();
        copy.Count.ShouldBe(3);
        new TableEntity().ETag.ShouldBe(default);
    }

    [Fact]
    public void An_int_that_replaces_a_long_or_a_double_becomes_one()
    {
        var entity = new TableEntity("p", "r") { ["Long"] = 5L, ["Double"] = 1.5, ["Int"] = 1 };
        entity["Long"] = 6;
        entity["Double"] = 2;
        entity["Int"] = 7L;
        entity["Long"].ShouldBe(6L);
        entity["Double"].ShouldBe(2.0);
        entity["Int"].ShouldBe(7L);
        entity["Long"] = "text";
        entity["Long"].ShouldBe("text");
        entity["Long"] = null;
        entity["Long"].ShouldBeNull();
    }

    [Fact]
    public void Adding_what_is_there_replaces_it()
    {
        var entity = new TableEntity("p", "r") { { "Text", "old" } };
        entity.Add("Text", "new");
        entity.GetString("Text").ShouldBe("new");
    }

    [Fact]
    public void A_getter_gives_its_own_type_or_nothing()
    {
        var at = new DateTime(2026, 11, 22, 1, 2, 3, DateTimeKind.Utc);
        var entity = new TableEntity((IDictionary<string, object>)null!)
        {
            ["At"] = new DateTimeOffset(at),
            ["Then"] = at,
            ["Bytes"] = new byte[] { 1, 2 },
            ["Data"] = BinaryData.FromBytes([3]),
            ["Flag"] = true,
            ["Whole"] = 1,
        };
        entity.GetDateTime("At").ShouldBe(at);
        entity.GetDateTimeOffset("Then").ShouldBe(new DateTimeOffset(at));
        entity.GetBinaryData("Bytes").ToArray().ShouldBe([1, 2]);
        Should.Throw<InvalidOperationException>(() => entity.GetBinary("Data"));
        Should.Throw<InvalidOperationException>(() => entity.GetBinary("Flag"));
        Should.Throw<InvalidOperationException>(() => entity.GetDouble("Whole"));
        Should.Throw<InvalidOperationException>(() => entity.GetGuid("Whole"));
        Should.Throw<ArgumentNullException>(() => entity.GetString(null!));
        Should.Throw<ArgumentException>(() => entity[string.Empty] = 1);
    }

    [Fact]
    public async Task A_type_that_a_table_cannot_hold_is_refused_before_sending()
    {
        var transport = Clients.Answering();
        var table = Clients.Table(transport);
        await Should.ThrowAsync<NotSupportedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["Price"] = 1.5m }));
        await Should.ThrowAsync<NotSupportedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["Day"] = DayOfWeek.Friday }));
        transport.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Arguments_are_checked_before_anything_is_sent()
    {
        var transport = Clients.Answering();
        var table = Clients.Table(transport);
        var entity = new TableEntity("p", "r");
        await Should.ThrowAsync<ArgumentNullException>(() => table.AddEntityAsync<TableEntity>(null!));
        await Should.ThrowAsync<ArgumentNullException>(() => table.UpsertEntityAsync<TableEntity>(null!));
        await Should.ThrowAsync<ArgumentNullException>(() => table.UpdateEntityAsync<TableEntity>(null!, default));
        await Should.ThrowAsync<ArgumentException>(() => table.UpdateEntityAsync(entity, default));
        await Should.ThrowAsync<ArgumentException>(() => table.UpsertEntityAsync(new TableEntity { RowKey = "r" }));
        await Should.ThrowAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity { PartitionKey = "p" }, ETag.All));
        await Should.ThrowAsync<ArgumentNullException>(() => table.GetEntityAsync<TableEntity>(null!, "r"));
        await Should.ThrowAsync<ArgumentNullException>(() => table.DeleteEntityAsync("p", null!));
        transport.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_clients_can_be_faked()
    {
        var table = new Mock<TableClient>();
        table.Setup(faked => faked.GetEntityAsync<TableEntity>("p", "r", null, default))
            .ReturnsAsync(Response.FromValue(new TableEntity("p", "faked"), Mock.Of<Response>()));
        var service = new Mock<TableServiceClient>();
        service.Setup(faked => faked.GetTableClient("Requests")).Returns(table.Object);
        (await service.Object.GetTableClient("Requests").GetEntityAsync<TableEntity>("p", "r")).Value.RowKey.ShouldBe("faked");
    }
}
