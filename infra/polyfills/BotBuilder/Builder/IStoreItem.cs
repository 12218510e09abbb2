namespace Microsoft.Bot.Builder;

/// <summary>State that is written only if it is still what was read. An asterisk always writes.</summary>
public interface IStoreItem
{
    string ETag { get; set; }
}
