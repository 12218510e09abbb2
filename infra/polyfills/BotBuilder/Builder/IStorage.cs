namespace Microsoft.Bot.Builder;

/// <summary>Keeps state between turns.</summary>
public interface IStorage
{
    /// <summary>Keys that are not there are left out of the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
