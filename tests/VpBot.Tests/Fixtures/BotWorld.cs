namespace VpBot.Tests.Fixtures;

/// <summary>What is around one or more instances of the bot: time, tables, Teams, files and the folder with the master secret. It begins on a Monday at nine in Amsterdam.</summary>
internal sealed class BotWorld
{
    public BotWorld() => Tables = new(Time);

    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public ManualTime Time { get; } = new(Monday);

    public WatchedTables Tables { get; init; }

    public TeamsConnector Teams { get; } = new();

    public FileServer Files { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("vpbot-test-").FullName;
}
