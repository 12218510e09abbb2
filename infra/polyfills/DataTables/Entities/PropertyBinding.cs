using System.Linq.Expressions;
using System.Reflection;

namespace Azure.Data.Tables.Entities;

/// <summary>One property of a typed entity and the name under which it is stored.</summary>
internal sealed class PropertyBinding
{
    private readonly Type _type;
    private readonly Func<object, object> _get;
    private readonly Action<object, object> _set;

    internal PropertyBinding(PropertyInfo property, string name)
    {
        Name = name;
        _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (!IsStorable(_type))
        {
            throw new NotSupportedException(
                $"{property.DeclaringType}.{property.Name} has a type that a table cannot hold; mark it [IgnoreDataMember] or change it.");
        }

        _get = CompileGetter(property);
        _set = property.DeclaringType!.IsValueType ? property.SetValue : CompileSetter(property);
    }

    internal string Name { get; }

    /// <summary>The value; an enumeration's by name.</summary>
    internal object Get(object entity) => _get(entity) is var value && value is Enum member ? member.ToString() : value;

    internal void Set(object entity, object value) => _set(entity, EdmValue.As(value, _type, Name));

    private static bool IsStorable(Type type) =>
        type.IsEnum
        || type == typeof(string) || type == typeof(byte[]) || type == typeof(BinaryData)
        || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double)
        || type == typeof(Guid) || type == typeof(DateTime) || type == typeof(DateTimeOffset);

    private static Func<object, object> CompileGetter(PropertyInfo property)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(entity, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object>>(Expression.Convert(value, typeof(object)), entity).Compile();
    }

    private static Action<object, object> CompileSetter(PropertyInfo property)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var assignment = Expression.Call(
            Expression.Convert(entity, property.DeclaringType!),
            property.SetMethod!,
            Expression.Convert(value, property.PropertyType));
        return Expression.Lambda<Action<object, object>>(assignment, entity, value).Compile();
    }
}
