namespace Microsoft.Bot.Builder;

/// <summary>The rest of the turn.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);
