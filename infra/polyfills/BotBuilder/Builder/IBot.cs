namespace Microsoft.Bot.Builder;

/// <summary>What a turn is given to.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
