using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace VpBot.Tests.Conversations;

/// <summary>Whoever traces the bot's process learns no address of a chat, and the channel learns no trace.</summary>
public sealed class ConnectorTracingTests
{
    [Fact]
    public async Task A_call_to_the_channel_carries_no_trace_and_leaves_none()
    {
        var headers = new ConcurrentBag<string>();
        await using var channel = await ChannelAsync(headers);
        var traced = new ConcurrentBag<ActivityTraceId>();
        using var tracer = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity => traced.Add(activity.TraceId),
        };
        ActivitySource.AddActivityListener(tracer);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.AddVpBot();
        await using var bot = builder.Build();
        using var http = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient();

        using var turn = new Activity("turn").Start();
        using (var answer = await http.GetAsync(new Uri($"{channel.Urls.Single()}/v3/conversations/a:1/members/29:1")))
        {
            answer.EnsureSuccessStatusCode();
        }

        headers.Contains("Host", StringComparer.Ordinal).ShouldBeTrue();
        headers.Contains("traceparent", StringComparer.OrdinalIgnoreCase).ShouldBeFalse();
        traced.ShouldNotContain(turn.TraceId);
    }

    private static async Task<WebApplication> ChannelAsync(ConcurrentBag<string> headers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = builder.Build();
        channel.Run(context =>
        {
            foreach (var name in context.Request.Headers.Keys)
            {
                headers.Add(name);
            }

            return Task.CompletedTask;
        });
        await channel.StartAsync();
        return channel;
    }
}
