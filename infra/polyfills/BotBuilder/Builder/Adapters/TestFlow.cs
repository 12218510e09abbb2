using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A script of what a user says and what the bot answers. Every call gives a longer script. Each line runs once, as soon as those before it
/// did, however many scripts go on from it.
/// </summary>
public class TestFlow
{
    private readonly TestAdapter adapter;
    private readonly BotCallbackHandler callback;
    private readonly Task script;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
        : this(adapter, callback, Task.CompletedTask)
    {
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    private TestFlow(TestAdapter adapter, BotCallbackHandler callback, Task script)
    {
        this.adapter = adapter;
        this.callback = callback;
        this.script = script;
    }

    /// <summary>Waits for the end of the script.</summary>
    /// <exception cref="InvalidOperationException">The bot answered something else.</exception>
    public Task StartTestAsync() => script;

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => adapter.SendTextToBotAsync(userSays, callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => adapter.ProcessActivityAsync((Activity)userActivity, callback));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() =>
        Then(() => adapter.ProcessActivityAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [adapter.Conversation.User], MembersRemoved = [] }, callback));

    /// <param name="ms">Milliseconds.</param>
    public TestFlow Delay(uint ms) => Delay(Wait(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Send(userSays).AssertReply(expected, description, timeout);
    }

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Send(userSays).AssertReply(validateActivity, description, timeout);
    }

    /// <summary>A conversation that was noted down: what is from a bot by its role is expected, the rest is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, [CallerMemberName] string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var flow = this;
        foreach (var noted in activities)
        {
            flow = IsFromBot(noted) ? flow.AssertReply(noted, description, timeout) : flow.Send(noted);
        }

        return flow;
    }

    public TestFlow AssertReply(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The next reply has the type and, around which spaces do not matter, the text of another activity.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(expected, equalityComparer: null, description, timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, [CallerMemberName] string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                Require(string.Equals(expected.Type, reply.Type, StringComparison.Ordinal), $"{description}: Type should match");
                var (wanted, said) = (TextOf(expected), TextOf(reply));
                Require(
                    equalityComparer?.Equals(expected, reply) ?? string.Equals(wanted?.Trim(), said?.Trim(), StringComparison.Ordinal),
                    $"{description}:\nExpected:{wanted}\nReceived:{said}");
            },
            description,
            timeout);

    /// <param name="validateActivity">Throws when the reply is wrong.</param>
    /// <param name="timeout">Milliseconds within which there is a reply; <see cref="uint.MaxValue"/> waits for ever.</param>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var limit = new CancellationTokenSource(Wait(timeout), TimeProvider.System);
            validateActivity(await adapter.GetNextReplyAsync(limit.Token));
        });

    public TestFlow AssertReplyContains(string expected, string description = null, uint timeout = 3000) =>
        AssertReply(
            reply =>
            {
                var said = TextOf(reply);
                Require(said?.Contains(expected, StringComparison.Ordinal) == true, $"{description}:\nExpected:{expected}\nReceived:{said ?? "Not a Message Activity"}");
            },
            description,
            timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Require(
                candidates.Contains(TextOf(reply), StringComparer.Ordinal),
                description ?? $"Text \"{TextOf(reply)}\" does not match one of candidates: {string.Join('\n', candidates)}"),
            description,
            timeout);
    }

    /// <param name="timeout">Milliseconds for which nothing is said.</param>
    public TestFlow AssertNoReply([CallerMemberName] string description = null, uint timeout = 3000) =>
        Then(async () =>
        {
            using var limit = new CancellationTokenSource(Wait(timeout), TimeProvider.System);
            try
            {
                var reply = await adapter.GetNextReplyAsync(limit.Token);
                throw new InvalidOperationException($"{reply} is responded when waiting for no reply:'{description}'");
            }
            catch (TaskCanceledException)
            {
                // As it should be.
            }
        });

    // The greatest number is no end at all; whatever else is above half of it no timer takes.
    private static TimeSpan Wait(uint milliseconds) => TimeSpan.FromMilliseconds(unchecked((int)milliseconds));

    private static string TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static void Require(bool holds, string complaint)
    {
        if (!holds)
        {
            throw new InvalidOperationException(complaint);
        }
    }

    private TestFlow Then(Func<Task> next)
    {
        return new TestFlow(adapter, callback, GoOnAsync());

        async Task GoOnAsync()
        {
            await script;
            await next();
        }
    }

    private static bool IsFromBot(IActivity activity) => "bot".Equals(activity.From?.Role, StringComparison.OrdinalIgnoreCase);
}
