using System.Net;
using VpBot.Tests.Polyfills.BotBuilder.Hosting;

namespace VpBot.Tests.Polyfills.BotBuilder.Inside;

/// <summary>Where the endpoint is stricter than the official one, which fails, reads on without end or lets the bot find out.</summary>
public sealed class StricterEndpointTests
{
    private const string Message =
        """{"type":"message","id":"1","text":"hi","serviceUrl":"https://channel.test/","channelId":"msteams","conversation":{"id":"a:1"},"from":{"id":"29:u"},"recipient":{"id":"28:b"}}""";

    [Theory]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"nonsense\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"file:///etc/passwd\"}")]
    [InlineData("{\"type\":7,\"serviceUrl\":\"https://channel.test/\"}")]
    [InlineData("{\"type\":\"message\",\"serviceUrl\":\"https://channel.test/\"}{}")]
    public async Task An_activity_without_a_place_to_answer_or_of_another_shape_is_refused(string body)
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        (await server.PostAsync(body)).ShouldBe((400, string.Empty));
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        (await server.PostAsync(Message, "text/plain")).Status.ShouldBe(415);
    }

    [Fact]
    public async Task Json_that_is_too_deep_is_refused()
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        (await server.PostAsync("{\"type\":\"message\",\"serviceUrl\":\"https://channel.test/\",\"value\":" + deep + "}")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        (await server.PostAsync("{\"type\":\"message\",\"text\":\"" + new string('x', 600_000) + "\"}")).Status.ShouldBe(413);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read_no_further_than_the_limit()
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        using var content = new StreamContent(new EndlessStream());
        content.Headers.ContentType = new("application/json");
        using var response = await server.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_bearer_token_that_is_none_is_unauthorised()
    {
        await using var server = await BotServer.StartAsync(Unreached(), Silent());
        (await server.PostAsync(Message, authorization: "Bearer garbage")).Status.ShouldBe(401);
    }

    private static StubHttp Silent() => new(_ => throw new InvalidOperationException("Nothing should be sent."));

    private static LambdaBot Unreached() => new((_, _) => throw new InvalidOperationException("The bot should not be reached."));

    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
