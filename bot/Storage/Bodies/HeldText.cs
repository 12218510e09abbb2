using System.Globalization;
using VpBot.Handoff;

namespace VpBot.Storage.Bodies;

/// <summary>What an advisor holds, as text: for each request its id and since when, in ticks of UTC.</summary>
internal static class HeldText
{
    internal static string Write(IReadOnlyList<AssignmentRow> held) =>
        string.Join(' ', held.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id.Value}@{row.Since.UtcTicks}")));

    internal static IReadOnlyList<AssignmentRow> Read(string? text) => text is { Length: > 0 } ? [.. text.Split(' ').Select(ReadRow)] : [];

    private static AssignmentRow ReadRow(string row) =>
        row.Split('@') is [var id, var since] && long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? new(new(id), new(ticks, TimeSpan.Zero))
            : throw new StoredFormatException("What an advisor holds is not a list of requests with their moments.");
}
