using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>How the properties of one entity type are stored; made once a type.</summary>
internal sealed class EntityBinder
{
    private static readonly ConcurrentDictionary<Type, EntityBinder> Binders = new();

    private readonly Func<ITableEntity> _create;
    private readonly PropertyBinding[] _properties;
    private readonly FrozenDictionary<string, PropertyBinding> _byName;

    private EntityBinder(Type type)
    {
        _create = Expression.Lambda<Func<ITableEntity>>(Expression.Convert(Expression.New(type), typeof(ITableEntity))).Compile();
        _properties = [.. StoredProperties(type).Select(property => new PropertyBinding(property, NameOf(property)))];
        _byName = _properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
    }

    internal static EntityBinder Of(Type type) => Binders.GetOrAdd(type, static key => new EntityBinder(key));

    /// <summary>The name under which a property is stored.</summary>
    internal static string NameOf(MemberInfo property) =>
        property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

    internal ITableEntity Create() => _create();

    internal IEnumerable<KeyValuePair<string, object>> Values(ITableEntity entity) => entity is TableEntity values
        ? values
        : _properties.Select(property => KeyValuePair.Create(property.Name, property.Get(entity)));

    internal void Set(ITableEntity entity, string name, object value)
    {
        if (entity is TableEntity values)
        {
            values[name] = value;
        }
        else if (value is not null && _byName.TryGetValue(name, out var property))
        {
            property.Set(entity, value);
        }
    }

    private static IEnumerable<PropertyInfo> StoredProperties(Type type) => type == typeof(TableEntity)
        ? []
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsStored);

    private static bool IsStored(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.SetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && property.Name is not nameof(ITableEntity.ETag)
        && !PropertyNames.IsOfTheService(NameOf(property))
        && !property.IsDefined(typeof(IgnoreDataMemberAttribute));
}
