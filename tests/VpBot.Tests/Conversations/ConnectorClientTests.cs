using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace VpBot.Tests.Conversations;

/// <summary>The client that everything for the channel goes through, as the bot registers it.</summary>
public sealed class ConnectorClientTests
{
    [Fact]
    public async Task A_redirect_to_another_host_is_not_followed()
    {
        var asked = new ConcurrentQueue<string>();
        await using var channel = await ChannelAsync(asked);
        await using var bot = Bot();
        using var http = bot.Services.GetRequiredService<IHttpClientFactory>().CreateClient();

        using var content = new StringContent("card");
        using var answer = await http.PostAsync(new Uri($"{channel.Urls.Single()}/v3/conversations/a:1/activities"), content);

        answer.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        asked.ShouldBe(["127.0.0.1"]);
    }

    [Fact]
    public async Task One_client_and_its_connections_serve_as_long_as_the_bot_runs()
    {
        await using var bot = Bot();
        bot.Services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(Options.DefaultName).HandlerLifetime.ShouldBe(Timeout.InfiniteTimeSpan);
    }

    private static WebApplication Bot()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.AddVpBot();
        return builder.Build();
    }

    /// <summary>Sends everybody elsewhere on this machine.</summary>
    private static async Task<WebApplication> ChannelAsync(ConcurrentQueue<string> asked)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = builder.Build();
        channel.Run(context =>
        {
            asked.Enqueue(context.Request.Host.Host);
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = $"http://localhost:{context.Request.Host.Port}/elsewhere";
            return Task.CompletedTask;
        });
        await channel.StartAsync();
        return channel;
    }
}
