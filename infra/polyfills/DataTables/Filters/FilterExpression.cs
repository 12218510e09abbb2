using System.Linq.Expressions;
using System.Reflection;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Filters;

/// <summary>A lambda over an entity's properties as a filter that the service understands.</summary>
internal static class FilterExpression
{
    internal static string Of(LambdaExpression filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Of(filter.Body);
    }

    private static string Of(Expression expression) => expression switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => $"({Of(both.Left)}) and ({Of(both.Right)})",
        BinaryExpression { NodeType: ExpressionType.OrElse } either => $"({Of(either.Left)}) or ({Of(either.Right)})",
        BinaryExpression comparison => Comparison(comparison),
        _ => throw NotSupported(expression),
    };

    private static string Comparison(BinaryExpression comparison)
    {
        var (left, right) = Operands(comparison);
        if (PropertyOf(left) is { } property)
        {
            return $"{EntityBinder.NameOf(property)} {Operator(comparison.NodeType)} {Literal(right, property)}";
        }

        if (PropertyOf(right) is { } mirrored)
        {
            return $"{EntityBinder.NameOf(mirrored)} {Operator(Mirror(comparison.NodeType))} {Literal(left, mirrored)}";
        }

        throw NotSupported(comparison);
    }

    /// <summary>The two sides; those of string.Compare(a, b) and a.CompareTo(b) when its outcome is compared with zero.</summary>
    private static (Expression Left, Expression Right) Operands(BinaryExpression comparison)
    {
        if (comparison.Left is not MethodCallExpression call)
        {
            return (comparison.Left, comparison.Right);
        }

        return (call, comparison.Right) switch
        {
            ({ Method.Name: "CompareTo", Object: not null, Arguments.Count: 1 }, ConstantExpression { Value: 0 }) =>
                (call.Object, call.Arguments[0]),
            ({ Method.Name: "Compare", Object: null, Arguments.Count: 2 }, ConstantExpression { Value: 0 })
                when call.Method.DeclaringType == typeof(string) => (call.Arguments[0], call.Arguments[1]),
            _ => (comparison.Left, comparison.Right),
        };
    }

    private static PropertyInfo PropertyOf(Expression expression) => Unconverted(expression) switch
    {
        MemberExpression { Expression: ParameterExpression, Member: PropertyInfo property } => property,
        _ => null,
    };

    private static Expression Unconverted(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion
            ? Unconverted(conversion.Operand)
            : expression;

    private static string Literal(Expression expression, PropertyInfo property)
    {
        if (ParameterFinder.FindsIn(expression))
        {
            throw NotSupported(expression);
        }

        var value = Expression.Lambda<Func<object>>(Expression.Convert(expression, typeof(object))).Compile()();
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return FilterLiteral.Of(type.IsEnum && value is not null ? Enum.ToObject(type, value) : value);
    }

    private static string Operator(ExpressionType type) => type switch
    {
        ExpressionType.Equal => "eq",
        ExpressionType.NotEqual => "ne",
        ExpressionType.LessThan => "lt",
        ExpressionType.LessThanOrEqual => "le",
        ExpressionType.GreaterThan => "gt",
        ExpressionType.GreaterThanOrEqual => "ge",
        _ => throw new NotSupportedException($"A filter cannot hold the operator {type}."),
    };

    private static ExpressionType Mirror(ExpressionType type) => type switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        _ => type,
    };

    private static NotSupportedException NotSupported(Expression expression) =>
        new($"A filter cannot hold {expression.NodeType}; compare a property of the entity with a value.");

    private sealed class ParameterFinder : ExpressionVisitor
    {
        private bool _found;

        internal static bool FindsIn(Expression expression)
        {
            var finder = new ParameterFinder();
            finder.Visit(expression);
            return finder._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
