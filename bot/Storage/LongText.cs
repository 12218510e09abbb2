using Azure.Data.Tables;

namespace VpBot.Storage;

/// <summary>Text in as many columns as it needs: a column holds 32 Ki characters, an entity 1 MiB.</summary>
internal static class LongText
{
    private const int ColumnSize = 32_000;
    private const int MostColumns = 14;

    internal static void Write(TableEntity entity, string column, string text)
    {
        if (text.Length > ColumnSize * MostColumns)
        {
            throw new InvalidOperationException($"{column} is too long to be stored: {text.Length} characters.");
        }

        for (var number = 0; number * ColumnSize < text.Length; number++)
        {
            entity[Name(column, number)] = text.Substring(number * ColumnSize, Math.Min(ColumnSize, text.Length - (number * ColumnSize)));
        }
    }

    internal static string Read(TableEntity entity, string column) =>
        string.Concat(Enumerable.Range(0, MostColumns).Select(number => entity.GetString(Name(column, number))).TakeWhile(part => part is not null));

    private static string Name(string column, int number) => number == 0 ? column : $"{column}{number}";
}
