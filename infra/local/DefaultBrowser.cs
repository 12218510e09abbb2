using System.ComponentModel;
using System.Diagnostics;

namespace VpBot.Local;

internal static class DefaultBrowser
{
    /// <summary>Asks the desktop to open a page; false if there is no desktop or no browser.</summary>
    public static bool Open(Uri page)
    {
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
