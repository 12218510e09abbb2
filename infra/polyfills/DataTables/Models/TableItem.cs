using System.Runtime.Serialization;

namespace Azure.Data.Tables.Models;

/// <summary>A table of the account.</summary>
public class TableItem
{
    public TableItem(string name) => Name = name;

    /// <summary>Filters call it TableName.</summary>
    [DataMember(Name = "TableName")]
    public string Name { get; }
}
