using VpBot.Conversations;

namespace VpBot.Tests.Handoff.Fakes;

internal sealed class FakeConversationStates : IConversationStates
{
    public List<int> Purged { get; } = [];

    public Task<ConversationState?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult<ConversationState?>(null);

    public Task<bool> SaveAsync(string key, byte[] content, DateTimeOffset expires, string? tag, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> RemoveAsync(string key, string tag, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<int> PurgeAsync(int shard, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Purged.Add(shard);
        return Task.FromResult(0);
    }
}
