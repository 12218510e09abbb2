using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

/// <summary>Turns whose dialog state is saved to storage and read back.</summary>
internal sealed class TurnOfMemory : IDisposable
{
    private readonly MemoryStorage storage = new();
    private readonly List<TurnContext> contexts = [];

    public async Task RunAsync(string text, List<string> said, Func<ITurnContext, IStatePropertyAccessor<DialogState>, Task> turn)
    {
        var adapter = new TestAdapter();
        var activity = adapter.MakeActivity(text);
        activity.ChannelId = "test";
        var context = new TurnContext(adapter, activity);
        contexts.Add(context);
        context.OnSendActivities((_, activities, next) =>
        {
            said.AddRange(activities.Where(sent => sent.Text is not null).Select(sent => sent.Text));
            return next();
        });
        var state = new ConversationState(storage);
        await turn(context, state.CreateProperty<DialogState>("dialogs"));
        await state.SaveChangesAsync(context);
    }

    public void Dispose() => contexts.ForEach(context => context.Dispose());
}
