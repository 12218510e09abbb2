using System.Net;
using System.Net.Sockets;

namespace VpBot.Local.Parts;

/// <summary>TCP ports of this machine.</summary>
public static class Ports
{
    /// <summary>A port that nobody listens on at this moment.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The wanted port, or a free one if the wanted port is 0.</summary>
    /// <param name="wanted">0 to 65535.</param>
    /// <param name="what">What it is for, as the subject of the complaint.</param>
    /// <param name="option">The option that chooses another port.</param>
    /// <exception cref="CannotRunException">The wanted port is taken.</exception>
    public static int Take(int wanted, string what, string option)
    {
        if (wanted == 0)
        {
            return Free();
        }

        return IsTaken(wanted)
            ? throw new CannotRunException($"Port {wanted} is taken, {what} needs it. Stop what uses it, or choose another with {option}.")
            : wanted;
    }

    internal static bool IsTaken(int port) =>
        !CanListen(IPAddress.Any, port) || (Socket.OSSupportsIPv6 && !CanListen(IPAddress.IPv6Any, port));

    private static bool CanListen(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
