using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

public abstract partial class TableContract
{
    public static TheoryData<string, string> Filters => new()
    {
        { "PartitionKey eq 'p'", "abc" },
        { "PartitionKey eq 'q'", "" },
        { "RowKey ge 'b'", "bc" },
        { "RowKey gt 'b'", "c" },
        { "RowKey le 'b'", "ab" },
        { "RowKey lt 'b'", "a" },
        { "RowKey ne 'b'", "ac" },
        { "PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'c'", "ab" },
        { "Number eq 2", "b" },
        { "Number ge 2 and Number le 3", "bc" },
        { "Number eq 1 or Number eq 3 and RowKey eq 'x'", "a" },
        { "(Number eq 1 or Number eq 3) and RowKey eq 'c'", "c" },
        { "not (Number eq 2)", "ac" },
        { "not (Number eq 2) and not (RowKey eq 'a')", "c" },
        { "Big gt 9007199254740992L", "c" },
        { "Real lt 1.5", "a" },
        { "Flag eq true", "b" },
        { "Flag eq false", "ac" },
        { "At le datetime'2026-11-22T10:00:00.0000000Z'", "ab" },
        { "At gt datetime'2026-11-22T10:00:00Z'", "c" },
        { "Id eq guid'00000000-0000-0000-0000-000000000002'", "b" },
        { "Bytes eq X'02'", "b" },
        { "Text eq 'it''s b'", "b" },
        { "Text ge 'it''s b' and Text lt 'it''s c'", "b" },
        { "Absent eq 'x'", "" },
        { "Absent ne 'x'", "" },
        { "not (Absent eq 'x')", "abc" },
        { "(((RowKey eq 'a')))", "a" },
    };

    public static TheoryData<string> UnreadableFilters =>
        ["RowKey eq", "RowKey is 'a'", "(RowKey eq 'a'", "RowKey eq 'a' RowKey eq 'b'", "RowKey eq 'a' and"];

    [Fact]
    public async Task Entities_come_in_the_order_of_their_keys()
    {
        foreach (var (partition, row) in new[] { ("b", "1"), ("a", "2"), ("B", "1"), ("a", "10"), ("", "z"), ("a", "é"), ("a", "Z") })
        {
            await Table.AddEntityAsync(Entity(partition, row));
        }

        (await Table.QueryAsync<TableEntity>().Select(entity => entity.PartitionKey + "|" + entity.RowKey).ToListAsync())
            .ShouldBe(["|z", "B|1", "a|10", "a|2", "a|Z", "a|é", "b|1"]);
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_finds_what_matches(string filter, string rowKeys)
    {
        await AddNumbered();
        string.Concat(await RowKeys(filter)).ShouldBe(rowKeys);
    }

    [Theory]
    [MemberData(nameof(UnreadableFilters))]
    public async Task A_filter_that_cannot_be_read_is_refused(string filter) =>
        await ShouldFail(() => RowKeys(filter), 400, "InvalidInput");

    [Theory]
    [InlineData("' or RowKey ne '")]
    [InlineData("x' or 'x' eq 'x")]
    [InlineData("''")]
    [InlineData("'")]
    public async Task Nothing_can_be_injected_into_a_filter(string text)
    {
        await AddNumbered();
        (await RowKeys(TableClient.CreateQueryFilter($"RowKey eq {text}"))).ShouldBeEmpty();
        (await Table.QueryAsync<TableEntity>(entity => entity.RowKey == text).ToListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_kind_of_value_can_stand_in_a_filter()
    {
        await AddNumbered();
        var (number, big, real, at, id) = (2, 9007199254740992L, 2.0, Instant(0), Id(2));
        byte[] bytes = [2];
        (await RowKeys(TableClient.CreateQueryFilter(
            $"Number eq {number} and Big eq {big} and Real eq {real} and At eq {at} and Id eq {id} and Bytes eq {bytes} and Flag eq {true}")))
            .ShouldBe(["b"]);
    }

    [Fact]
    public async Task Pages_are_no_longer_than_asked_and_lead_to_the_next()
    {
        await AddRows("a", "b", "c", "d", "e");
        var pages = await Table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages().ToListAsync();
        pages.Select(page => page.Values.Count).ShouldBe([2, 2, 1]);
        pages[^1].ContinuationToken.ShouldBeNull();
        var rest = await Table.QueryAsync<TableEntity>().AsPages(pages[0].ContinuationToken, 3).ToListAsync();
        rest.SelectMany(page => page.Values).Select(entity => entity.RowKey).ShouldBe(["c", "d", "e"]);
    }

    [Fact]
    public async Task A_query_goes_on_where_it_was_also_when_entities_go()
    {
        await AddRows("a", "b", "c", "d");
        List<string> seen = [];
        await foreach (var entity in Table.QueryAsync<TableEntity>(maxPerPage: 2))
        {
            seen.Add(entity.RowKey);
            await Table.DeleteEntityAsync(entity);
        }

        seen.ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public async Task More_than_a_thousand_entities_come_in_pages()
    {
        for (var block = 0; block < 11; block++)
        {
            await Table.SubmitTransactionAsync(Enumerable.Range(block * 100, 100)
                .Select(row => new TableTransactionAction(TableTransactionActionType.Add, Entity(rowKey: $"{row:D5}"))));
        }

        var pages = await Table.QueryAsync<TableEntity>().AsPages().ToListAsync();
        pages.Select(page => page.Values.Count).ShouldBe([1000, 100]);
    }

    [Fact]
    public async Task Only_selected_properties_come()
    {
        await AddNumbered();
        var read = await Table.QueryAsync<TableEntity>("RowKey eq 'b'", select: ["RowKey", "Number"]).SingleAsync();
        read.Keys.ShouldBe(["odata.etag", "RowKey", "Number"], ignoreOrder: true);
        var found = (await Table.GetEntityAsync<TableEntity>("p", "b", ["Text"])).Value;
        found.Keys.ShouldBe(["odata.etag", "Text"], ignoreOrder: true);
        found.ETag.ShouldBe((await Stored("p", "b")).ETag);
    }

    [Fact]
    public async Task A_query_without_a_match_is_one_empty_page()
    {
        var page = await Table.QueryAsync<TableEntity>("PartitionKey eq 'none'").AsPages().SingleAsync();
        page.Values.ShouldBeEmpty();
        page.ContinuationToken.ShouldBeNull();
    }

    private static DateTimeOffset Instant(int hours) => new(2026, 11, 22, 10 + hours, 0, 0, TimeSpan.Zero);

    private static Guid Id(int number) => new($"00000000-0000-0000-0000-{number:D12}");

    private async Task AddNumbered()
    {
        foreach (var (row, number) in new[] { ("a", 1), ("b", 2), ("c", 3) })
        {
            await Table.AddEntityAsync(new TableEntity("p", row)
            {
                ["Number"] = number,
                ["Big"] = 9007199254740990L + number,
                ["Real"] = (double)number,
                ["Flag"] = number == 2,
                ["At"] = Instant(number - 2),
                ["Id"] = Id(number),
                ["Bytes"] = new[] { (byte)number },
                ["Text"] = $"it's {row}",
            });
        }
    }
}
