using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace VpBot.Conversations;

/// <summary>The bot SDK's adapter with the gate and the text boundary before everything else that looks at an activity.</summary>
internal sealed class VpBotAdapter : CloudAdapter
{
    public VpBotAdapter(BotFrameworkAuthentication authentication, ChannelPatience patience, Gate gate, TextBoundary boundary, TroubleAnswer trouble, ILogger<VpBotAdapter> logger)
        : base(authentication, new WarningsOnly(logger))
    {
        Use(patience);
        Use(gate);
        Use(boundary);
        OnTurnError = trouble.AnswerAsync;
    }
}
