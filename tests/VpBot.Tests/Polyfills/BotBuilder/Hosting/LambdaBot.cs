using Microsoft.Bot.Builder;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

internal sealed class LambdaBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
