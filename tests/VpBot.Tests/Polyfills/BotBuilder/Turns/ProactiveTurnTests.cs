using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Turns;

public sealed class ProactiveTurnTests
{
    private readonly ClaimsIdentity identity = new([new Claim("aud", "bot"), new Claim("appid", "bot")]);
    private readonly AudienceAdapter adapter = new();

    [Fact]
    public void What_a_continuation_lacks_is_told_at_the_call()
    {
        var activity = Reference().GetContinuationActivity();
        AtTheCall<ArgumentNullException>(() => adapter.ContinueConversationAsync("bot", (Activity)null!, Nothing, CancellationToken.None));
        AtTheCall<ArgumentNullException>(() => adapter.ContinueConversationAsync("bot", activity, null!, CancellationToken.None));
        AtTheCall<ArgumentNullException>(() => adapter.ContinueConversationAsync((ClaimsIdentity)null!, activity, Nothing, CancellationToken.None));
        AtTheCall<ArgumentNullException>(() => adapter.ContinueConversationAsync(identity, activity, "audience", null!, CancellationToken.None));
        AtTheCall<ArgumentException>(() => adapter.ContinueConversationAsync("bot", new Activity { ServiceUrl = "https://channel.test/" }, Nothing, CancellationToken.None));
        AtTheCall<ArgumentException>(() => adapter.ContinueConversationAsync(identity, new Activity { Conversation = new ConversationAccount(id: "chat") }, Nothing, CancellationToken.None));
        AtTheCall<ArgumentNullException>(() => adapter.ContinueConversationAsync("bot", (ConversationReference)null!, Nothing, CancellationToken.None));
        AtTheCall<ArgumentNullException>(() => adapter.ContinueConversationAsync((ClaimsIdentity)null!, Reference(), "audience", Nothing, CancellationToken.None));
    }

    [Fact]
    public async Task One_way_to_continue_does_not_go_through_another()
    {
        await adapter.ContinueConversationAsync(identity, Reference(), Nothing, CancellationToken.None);
        await adapter.ContinueConversationAsync("bot", Reference(), Nothing, CancellationToken.None);
        await adapter.ContinueConversationAsync(identity, Reference().GetContinuationActivity(), Nothing, CancellationToken.None);
        await adapter.ContinueConversationAsync("bot", Reference().GetContinuationActivity(), Nothing, CancellationToken.None);
        adapter.Audiences.ShouldBeEmpty();
    }

    [Fact]
    public void An_update_or_delete_that_is_refused_is_told_by_the_task()
    {
        using var turn = new TurnContext(adapter, new Activity());
        Told(adapter.UpdateActivityAsync(null!, new Activity(), CancellationToken.None));
        Told(adapter.UpdateActivityAsync(turn, null!, CancellationToken.None));
        Told(adapter.DeleteActivityAsync(null!, Reference(), CancellationToken.None));
        Told(adapter.DeleteActivityAsync(turn, null!, CancellationToken.None));

        static void Told(Task told) => told.Exception!.InnerException.ShouldBeOfType<ArgumentNullException>();
    }

    [Fact]
    public async Task The_turn_is_over_when_its_callback_is()
    {
        ITurnContext? over = null;
        await adapter.ContinueConversationAsync("bot", Reference(), (context, _) => Task.FromResult(over = context), CancellationToken.None);
        Should.Throw<ObjectDisposedException>(() => over!.TurnState.Get<BotCallbackHandler>());
        await Should.ThrowAsync<ObjectDisposedException>(() => over!.SendActivityAsync("late"));
    }

    private static Task Nothing(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static ConversationReference Reference() =>
        new() { ServiceUrl = "https://channel.test/", ChannelId = "test", Conversation = new ConversationAccount(id: "chat"), Bot = new ChannelAccount("bot"), User = new ChannelAccount("user") };

    private static void AtTheCall<TException>(Func<Task> call)
        where TException : Exception => Should.Throw<TException>(() => { _ = call(); });

    /// <summary>Notes for which audience it is asked to continue.</summary>
    private sealed class AudienceAdapter() : CloudAdapter(Settings.Of())
    {
        public List<string> Audiences { get; } = [];

        public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            Audiences.Add(audience);
            return base.ContinueConversationAsync(claimsIdentity, reference, audience, callback, cancellationToken);
        }

        public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            Audiences.Add(audience);
            return base.ContinueConversationAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);
        }
    }
}
