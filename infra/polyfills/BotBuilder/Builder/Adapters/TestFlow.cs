using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A script of what a user says and what the bot answers. Every call gives a longer script; nothing runs before its start.</summary>
public class TestFlow
{
    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;
    private readonly Func<Task> script;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(adapter, callback, () => Task.CompletedTask)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Func<Task> script)
    {
        this.adapter = adapter;
        this.callback = callback;
        this.script = script;
    }

    public Task StartTestAsync() => script();

    public TestFlow Send(string userSays) => Then(() => adapter.SendTextToBotAsync(userSays, callback, CancellationToken.None));

    public TestFlow Send(IActivity userActivity) => Then(() => adapter.ProcessActivityAsync((Activity)userActivity, callback));

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                var text = (reply as Activity)?.Text;
                if (!string.Equals(text, expected, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{description ?? expected}: the bot said '{text}'.");
                }
            },
            description,
            timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), TimeProvider.System);
            validateActivity(await adapter.GetNextReplyAsync(limit.Token));
        });

    private TestFlow Then(Func<Task> next) =>
        new(adapter, callback, async () =>
        {
            await script();
            await next();
        });
}
