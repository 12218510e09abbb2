using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace VpBot.Tests.Polyfills.BotBuilder.Dialogs;

/// <summary>Runs dialogs turn by turn on one kept state, the way a bot does.</summary>
internal sealed class DialogRig(params Dialog[] dialogs)
{
    public DialogState State { get; set; } = new();

    /// <summary>All that was sent; <see cref="Said"/> are the texts in it.</summary>
    public List<Activity> Sent { get; } = [];

    public IEnumerable<string> Said => Sent.Where(activity => activity.Type is ActivityTypes.Message).Select(activity => activity.Text);

    public Task<DialogTurnResult> BeginAsync(string id, object? options = null) => TurnAsync(dc => dc.BeginDialogAsync(id, options));

    public Task<DialogTurnResult> SayAsync(string? text) => TurnAsync(dc => dc.ContinueDialogAsync(), text);

    public Task<T> TurnAsync<T>(Func<DialogContext, Task<T>> turn, string? text = null, string type = ActivityTypes.Message) =>
        InContextAsync(
            async (context, accessor) =>
            {
                var set = new DialogSet(accessor);
                foreach (var dialog in dialogs)
                {
                    set.Add(dialog);
                }

                return await turn(await set.CreateContextAsync(context));
            },
            text,
            type);

    public async Task<T> InContextAsync<T>(Func<ITurnContext, IStatePropertyAccessor<DialogState>, Task<T>> turn, string? text = null, string type = ActivityTypes.Message)
    {
        var adapter = new TestAdapter();
        var activity = adapter.MakeActivity(text);
        activity.Type = type;
        using var context = new TurnContext(adapter, activity);
        context.OnSendActivities((_, activities, next) =>
        {
            Sent.AddRange(activities);
            return next();
        });
        return await turn(context, new Accessor(this));
    }

    private sealed class Accessor(DialogRig rig) : IStatePropertyAccessor<DialogState>
    {
        public string Name => "dialogs";

        public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(rig.State);

        public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
