namespace VpBot.Storage;

/// <summary>The settings under <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>A connection string, or the https address of the table service (then with the bot's own identity); none in Development means in memory.</summary>
    public string? Tables { get; set; }

    /// <summary>What the name of every table starts with: 1 to 40 letters and digits, a letter first.</summary>
    public string TablePrefix { get; set; } = "vpbot";
}
