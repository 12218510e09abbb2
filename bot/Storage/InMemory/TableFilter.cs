using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>
/// The part of OData that the table service understands in a filter: a property compared with a literal, joined by and,
/// or, not and parentheses. A comparison with a property that an entity does not have, or has with another type, is false.
/// </summary>
internal sealed class TableFilter
{
    private readonly FilterTokens _tokens;

    private TableFilter(FilterTokens tokens) => _tokens = tokens;

    /// <exception cref="Azure.RequestFailedException">400 InvalidInput: the filter cannot be read.</exception>
    public static TableCondition Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return new(_ => true, PartitionRange.All);
        }

        var tokens = new FilterTokens(filter);
        var condition = new TableFilter(tokens).Either();
        return tokens.AtEnd ? condition : throw tokens.Unreadable();
    }

    private TableCondition Either()
    {
        var left = Both();
        while (_tokens.TakeWord("or"))
        {
            left = left.Or(Both());
        }

        return left;
    }

    private TableCondition Both()
    {
        var left = Condition();
        while (_tokens.TakeWord("and"))
        {
            left = left.And(Condition());
        }

        return left;
    }

    private TableCondition Condition()
    {
        if (_tokens.TakeWord("not"))
        {
            return Condition().Not();
        }

        if (!_tokens.Take('('))
        {
            return Comparison();
        }

        var group = Either();
        return _tokens.Take(')') ? group : throw _tokens.Unreadable();
    }

    private TableCondition Comparison()
    {
        var property = _tokens.Word();
        var comparison = _tokens.Word();
        Func<int, bool> holds = comparison switch
        {
            "eq" => order => order == 0,
            "ne" => order => order != 0,
            "lt" => order => order < 0,
            "le" => order => order <= 0,
            "gt" => order => order > 0,
            "ge" => order => order >= 0,
            _ => throw _tokens.Unreadable(),
        };
        var literal = _tokens.Literal();
        return new(
            entity => Order(entity[property], literal) is { } order && holds(order),
            property == nameof(ITableEntity.PartitionKey) && literal is string partition ? Range(comparison, partition) : PartitionRange.All);
    }

    private static PartitionRange Range(string comparison, string partition) => comparison switch
    {
        "eq" => new(partition, partition),
        "ge" or "gt" => new(partition, null),
        "le" or "lt" => new(string.Empty, partition),
        _ => PartitionRange.All,
    };

    private static int? Order(object? stored, object literal) => (stored, literal) switch
    {
        (string one, string other) => string.CompareOrdinal(one, other),
        (bool one, bool other) => one.CompareTo(other),
        (Guid one, Guid other) => string.CompareOrdinal(one.ToString(), other.ToString()),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        (byte[] one, byte[] other) => one.AsSpan().SequenceCompareTo(other),
        (int or long, int or long) => ToInt64(stored).CompareTo(ToInt64(literal)),
        (int or long or double, int or long or double) => Order(ToDouble(stored), ToDouble(literal)),
        _ => null,
    };

    private static int? Order(double one, double other) =>
        double.IsNaN(one) || double.IsNaN(other) ? null : one.CompareTo(other);

    private static long ToInt64(object number) => number is int small ? small : (long)number;

    private static double ToDouble(object number) => number is double real ? real : ToInt64(number);
}
