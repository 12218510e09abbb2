using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VpBot.Tests.Fixtures;
using VpBot.Tests.WholeBot;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>What reaches the bot through the official endpoint is refused before it here.</summary>
public sealed class StricterBotTests
{
    [Theory]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"nowhere\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"file:///etc/passwd\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://smba.trafficmanager.net/emea/\"} trailing")]
    public async Task An_activity_without_a_place_to_answer_or_of_another_shape_is_refused(string body)
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await HttpTests.RefusedAsync(bot, content, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Deeply_nested_JSON_is_refused()
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new StringContent("{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}", Encoding.UTF8, "application/json");
        await HttpTests.RefusedAsync(bot, content, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Two_megabytes_that_do_not_say_so_are_refused()
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new Streamed(bot.Person(Account.Sanne).Message(new string('a', 2 * 1024 * 1024)).ToJsonString());
        await HttpTests.RefusedAsync(bot, content, HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/html")]
    public async Task Another_content_type_is_refused(string type)
    {
        await using var bot = await RunningBot.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(bot.Person(Account.Sanne).Message("contact").ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        await HttpTests.RefusedAsync(bot, content, HttpStatusCode.UnsupportedMediaType);
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Streamed : HttpContent
    {
        private readonly byte[] bytes;

        public Streamed(string text)
        {
            bytes = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var chunk in bytes.Chunk(16 * 1024))
            {
                await stream.WriteAsync(chunk);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
