using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace VpBot.Tests.Conversations;

/// <summary>On a real server and a real socket: what cannot be tried in process.</summary>
public sealed class SlowClientTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_client_that_promises_a_body_and_does_not_send_it_is_cut_off()
    {
        await using var bot = await StartAsync();
        using var socket = await ConnectAsync(bot);

        await socket.SendAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: 2000\r\n\r\n{"));

        (await ReadToEndAsync(socket)).ShouldContain(" 408 ");
    }

    [Theory]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: bot\r\n", 0)]
    [InlineData("POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n", 20_000)]
    public async Task A_client_that_would_take_minutes_is_cut_off_before_half_a_minute(string head, int sent)
    {
        await using var bot = await StartAsync();
        using var socket = await ConnectAsync(bot);

        await socket.SendAsync(Encoding.ASCII.GetBytes(head + new string(' ', sent)));

        (await ReadToEndAsync(socket)).ShouldContain(" 408 ");
    }

    [Fact]
    public async Task A_body_without_an_end_is_cut_off_at_the_limit()
    {
        await using var bot = await StartAsync();
        using var socket = await ConnectAsync(bot);
        var chunk = Encoding.ASCII.GetBytes("8000\r\n" + new string('x', 0x8000) + "\r\n");

        await socket.SendAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        for (var sent = 0; sent <= BodyLimit.Bytes; sent += chunk.Length)
        {
            await socket.SendAsync(chunk);
        }

        (await ReadToEndAsync(socket)).ShouldMatch(" (400|413) ");
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Sealing:SecretFile"] = Path.Combine(Directory.CreateTempSubdirectory("vpbot").FullName, "secret");
        builder.AddVpBot();
        var bot = builder.Build();
        bot.UseVpBot();
        await bot.StartAsync();
        return bot;
    }

    private static async Task<Socket> ConnectAsync(WebApplication bot)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, new Uri(bot.Urls.Single()).Port));
        return socket;
    }

    private static async Task<string> ReadToEndAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await socket.ReceiveAsync(buffer, patience.Token)) > 0)
            {
                answer.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }
        }
        catch (SocketException closed) when (closed.SocketErrorCode is SocketError.ConnectionReset)
        {
            answer.Append("(reset)");
        }

        return answer.ToString();
    }
}
