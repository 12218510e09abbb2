using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Azure.Data.Tables;
using VpBot.Tests.Storage;

namespace VpBot.Tests.Polyfills.DataTables;

public sealed class FilterTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 13, 0, 0, TimeSpan.FromHours(1));

    public static TheoryData<object, string> Literals => new()
    {
        { "it's", "'it''s'" },
        { true, "true" },
        { 5, "5" },
        { -5L, "-5L" },
        { 2.0, "2.0" },
        { 0.5, "0.5" },
        { 1e300, "1E+300" },
        { new Guid("00112233-4455-6677-8899-AABBCCDDEEFF"), "guid'00112233-4455-6677-8899-aabbccddeeff'" },
        { At.AddTicks(1), "datetime'2026-11-22T12:00:00.0000001Z'" },
        { At.UtcDateTime, "datetime'2026-11-22T12:00:00.0000000Z'" },
        { new byte[] { 0, 255 }, "X'00ff'" },
        { SampleColour.Red, "'Red'" },
    };

    [SuppressMessage("Globalization", "CA1309", Justification = "It is read, not run.")]
    public static TheoryData<Expression<Func<SampleEntity, bool>>, string> Expressions
    {
        get
        {
            var (captured, start) = ("it's", "2026");
            return new()
            {
                { entity => entity.RowKey == captured, "RowKey eq 'it''s'" },
                { entity => "a" != entity.RowKey, "RowKey ne 'a'" },
                { entity => 5 < entity.Small, "Small gt 5" },
                { entity => entity.MaybeSmall >= 5, "MaybeSmall ge 5" },
                { entity => entity.Big <= 5, "Big le 5L" },
                { entity => entity.Flag == true, "Flag eq true" },
                { entity => entity.At > At, "At gt datetime'2026-11-22T12:00:00.0000000Z'" },
                { entity => entity.Colour == SampleColour.Blue, "Colour eq 'Blue'" },
                { entity => entity.MaybeColour == SampleColour.Blue, "MaybeColour eq 'Blue'" },
                { entity => entity.Renamed == "x", "stored_name eq 'x'" },
                { entity => string.Compare(entity.RowKey, start) >= 0, "RowKey ge '2026'" },
                { entity => entity.RowKey.CompareTo(start + "~") < 0, "RowKey lt '2026~'" },
                {
                    entity => entity.PartitionKey == "p" && (entity.Small == 1 || entity.Small == 2),
                    "(PartitionKey eq 'p') and ((Small eq 1) or (Small eq 2))"
                },
            };
        }
    }

    public static TheoryData<Expression<Func<SampleEntity, bool>>> Unsupported =>
    [
        entity => entity.RowKey.StartsWith('a'),
        entity => !entity.Flag,
        entity => entity.RowKey == entity.PartitionKey,
        entity => entity.Small + 1 == 2,
        entity => entity.Text!.Length == 2,
        entity => string.Equals(entity.Text, "a", StringComparison.OrdinalIgnoreCase),
        entity => true,
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_becomes_a_literal(object value, string literal) =>
        TableClient.CreateQueryFilter($"Value eq {value}").ShouldBe($"Value eq {literal}");

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_becomes_a_filter(Expression<Func<SampleEntity, bool>> expression, string filter) =>
        TableClient.CreateQueryFilter(expression).ShouldBe(filter);

    [Theory]
    [MemberData(nameof(Unsupported))]
    public void An_expression_that_the_service_cannot_answer_is_refused(Expression<Func<SampleEntity, bool>> expression) =>
        Should.Throw<NotSupportedException>(() => TableClient.CreateQueryFilter(expression));

    [Fact]
    public void A_value_that_no_filter_can_hold_is_refused()
    {
        string? nothing = null;
        Should.Throw<ArgumentNullException>(() => TableClient.CreateQueryFilter($"Value eq {nothing}"));
        Should.Throw<NotSupportedException>(() => TableClient.CreateQueryFilter($"Value eq {double.NaN}"));
        Should.Throw<NotSupportedException>(() => TableClient.CreateQueryFilter($"Value eq {new object()}"));
    }
}
