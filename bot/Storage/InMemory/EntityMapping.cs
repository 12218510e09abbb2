using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;
using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>
/// Entities as they are stored and read back. Both ways make a copy of what can be changed, so that nobody can change what is
/// stored by changing what they wrote or read.
/// </summary>
internal static class EntityMapping
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> TypedProperties = new();

    public static TableEntity ToStored(ITableEntity entity)
    {
        var stored = new TableEntity(entity.PartitionKey, entity.RowKey);
        if (entity is TableEntity values)
        {
            foreach (var (name, value) in values)
            {
                Put(stored, name, value);
            }
        }
        else
        {
            foreach (var (name, property) in PropertiesOf(entity.GetType()))
            {
                Put(stored, name, ByName(property.GetValue(entity)));
            }
        }

        return stored;
    }

    /// <param name="stored">The entity as it is stored.</param>
    /// <param name="selected">Names of the properties wanted; empty means all. The ETag always comes along.</param>
    public static T FromStored<T>(TableEntity stored, IReadOnlyCollection<string> selected)
        where T : ITableEntity
    {
        var entity = Activator.CreateInstance<T>();
        entity.ETag = stored.ETag;
        foreach (var (name, value) in stored)
        {
            if (selected.Count == 0 || selected.Contains(name, StringComparer.Ordinal))
            {
                Assign(entity, name, value);
            }
        }

        return entity;
    }

    private static void Put(TableEntity stored, string name, object? value)
    {
        if (value is not null && !IsOfTheService(name))
        {
            stored[name] = StoredValue.From(name, value);
        }
    }

    private static void Assign(ITableEntity entity, string name, object value)
    {
        switch (name)
        {
            case nameof(ITableEntity.PartitionKey):
                entity.PartitionKey = (string)value;
                break;
            case nameof(ITableEntity.RowKey):
                entity.RowKey = (string)value;
                break;
            case nameof(ITableEntity.Timestamp):
                entity.Timestamp = (DateTimeOffset)value;
                break;
            default:
                AssignOwn(entity, name, value);
                break;
        }
    }

    private static void AssignOwn(ITableEntity entity, string name, object value)
    {
        if (entity is TableEntity values && !IsOfTheService(name))
        {
            values[name] = StoredValue.From(name, value);
        }
        else if (PropertiesOf(entity.GetType()).TryGetValue(name, out var property))
        {
            property.SetValue(entity, StoredValue.To(property.PropertyType, name, value));
        }
    }

    private static object? ByName(object? value) => value is Enum member ? member.ToString() : value;

    private static Dictionary<string, PropertyInfo> PropertiesOf(Type type) => TypedProperties.GetOrAdd(
        type,
        static key => key.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(IsStored)
            .ToDictionary(NameOf, StringComparer.Ordinal));

    private static bool IsStored(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.SetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && property.Name is not nameof(ITableEntity.ETag)
        && !IsOfTheService(NameOf(property))
        && !property.IsDefined(typeof(IgnoreDataMemberAttribute));

    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;

    private static bool IsOfTheService(string name) =>
        name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp)
        || name.StartsWith("odata.", StringComparison.Ordinal);
}
