namespace VpBot.Storage.InMemory;

/// <summary>One property value in the form in which the table service would give it back.</summary>
internal static class StoredValue
{
    private const int MaxCharacters = 32 * 1024;
    private const int MaxBytes = 64 * 1024;

    public static object From(string name, object value) => value switch
    {
        string { Length: > MaxCharacters } => throw TableErrors.PropertyValueTooLarge(),
        string or bool or int or long or double or Guid or DateTimeOffset { Offset.Ticks: 0 } => value,
        DateTimeOffset instant => instant.ToUniversalTime(),
        DateTime instant => ToOffset(instant),
        byte[] bytes => Copy(bytes),
        BinaryData data => Copy(data.ToMemory().Span),
        _ => throw new NotSupportedException($"Property {name} has a type that a table cannot hold: {value.GetType()}."),
    };

    public static object To(Type propertyType, string name, object value)
    {
        var type = Nullable.GetUnderlyingType(propertyType) ?? propertyType;
        return value switch
        {
            byte[] bytes when type == typeof(byte[]) => bytes.ToArray(),
            _ when type.IsInstanceOfType(value) => value,
            int number when type == typeof(long) => (long)number,
            int number when type == typeof(double) => (double)number,
            DateTimeOffset instant when type == typeof(DateTime) => instant.UtcDateTime,
            byte[] bytes when type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
            string text when type.IsEnum => Enum.Parse(type, text),
            _ => throw new InvalidOperationException($"Property {name} holds a {value.GetType()}, not a {type}."),
        };
    }

    private static byte[] Copy(ReadOnlySpan<byte> bytes) => bytes.Length <= MaxBytes ? bytes.ToArray() : throw TableErrors.PropertyValueTooLarge();

    private static DateTimeOffset ToOffset(DateTime instant) => instant.Kind == DateTimeKind.Local
        ? new DateTimeOffset(instant).ToUniversalTime()
        : new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc));
}
