using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace VpBot.Conversations;

/// <summary>The bot SDK's adapter with the gate and the text boundary before everything else.</summary>
internal sealed class VpBotAdapter : CloudAdapter
{
    public VpBotAdapter(BotFrameworkAuthentication authentication, Gate gate, TextBoundary boundary, TroubleAnswer trouble, ILogger<VpBotAdapter> logger)
        : base(authentication, logger)
    {
        Use(gate);
        Use(boundary);
        OnTurnError = trouble.AnswerAsync;
    }
}
