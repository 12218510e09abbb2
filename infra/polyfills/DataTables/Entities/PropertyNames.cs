namespace Azure.Data.Tables.Entities;

internal static class PropertyNames
{
    internal const string PartitionKey = "PartitionKey";
    internal const string RowKey = "RowKey";
    internal const string Timestamp = "Timestamp";
    internal const string ETag = "odata.etag";
    internal const string TypeSuffix = "@odata.type";

    internal static bool IsOfTheService(string name) =>
        name is PartitionKey or RowKey or Timestamp || name.StartsWith("odata.", StringComparison.Ordinal);
}
