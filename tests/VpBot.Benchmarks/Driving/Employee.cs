namespace VpBot.Benchmarks.Driving;

/// <summary>Somebody in their own chat with the bot, and what the bot last showed them.</summary>
/// <param name="Number">From 0.</param>
internal sealed record Employee(int Number)
{
    /// <summary>The chat; the number can be read back from it.</summary>
    public string ConversationId { get; } = $"{ConversationPrefix}{Number:D6}";

    /// <summary>Who they are to the directory.</summary>
    public Guid ObjectId { get; } = new(Number, 1, 0, [0, 0, 0, 0, 0, 0, 0, 2]);

    /// <summary>The last card that reached them, as it was sent.</summary>
    public byte[] Shown { get; set; } = [];

    /// <summary>Where they are in a scenario that goes on over several turns.</summary>
    public int Step { get; set; }

    public const string ConversationPrefix = "a:1pE2kQb9uVt0rXyZ_benchmark_conversation_";
}
