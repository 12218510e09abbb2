using System.Net;
using System.Net.Sockets;
using VpBot.Local;
using VpBot.Local.Parts;

namespace VpBot.Tests.Local;

public sealed class PortsTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    public void A_taken_port_is_said_in_one_line_with_the_option_that_helps(string address)
    {
        using var other = new TcpListener(IPAddress.Parse(address), 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Should.Throw<CannotRunException>(() => Ports.Take(port, "the bot", "--bot-port")).Message
            .ShouldBe($"Port {port} is taken, the bot needs it. Stop what uses it, or choose another with --bot-port.");
    }

    [Fact]
    public void A_free_port_is_taken_as_wanted()
    {
        var port = Ports.Free();

        Ports.Take(port, "the bot", "--bot-port").ShouldBe(port);
    }

    [Fact]
    public void Nought_is_a_port_of_the_machines_choice() => Ports.Take(0, "the bot", "--bot-port").ShouldBeGreaterThan(0);
}
