using System.ComponentModel;
using System.Diagnostics;

namespace VpBot.Local;

internal static class DefaultBrowser
{
    /// <summary>Asks the desktop to open a page; false if there is no desktop or no browser.</summary>
    public static bool Open(Uri page)
    {
        if (OperatingSystem.IsLinux() && !HasScreen())
        {
            return false;
        }

        try
        {
            using var opener = Process.Start(Opener(page));
            return opener is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // xdg-open itself starts everywhere and says only later, in its own words, that there is nothing to open a page with.
    private static bool HasScreen() =>
        ((string[])["DISPLAY", "WAYLAND_DISPLAY"]).Any(screen => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(screen)));

    private static ProcessStartInfo Opener(Uri page)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true };
        }

        return new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [page.AbsoluteUri])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
