using System.Diagnostics;
using Microsoft.Playwright;

namespace VpBot.EndToEnd;

/// <summary>A running Chromium. It is found on the machine, or installed; if neither works, the tests fail and say what is missing.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /// <summary>Finds or installs Chromium and starts it without a screen.</summary>
    /// <exception cref="InvalidOperationException">There is no Chromium and none could be installed.</exception>
    public static async Task<Browser> LaunchAsync()
    {
        var executable = await FindOrInstallAsync();
        var driver = await Playwright.CreateAsync();
        try
        {
            return new Browser(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments }));
        }
        catch (PlaywrightException error)
        {
            driver.Dispose();
            throw new InvalidOperationException(
                $"Chromium ({executable ?? "Playwright's own"}) does not start, so the browser ring cannot run: {error.Message}", error);
        }
    }

    /// <summary>A new browser profile with one page.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var context = await chromium.NewContextAsync(new()
        {
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            ViewportSize = new() { Width = 1400, Height = 1000 },
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>The path of a Chromium, or null if Playwright has installed its own.</summary>
    private static async Task<string?> FindOrInstallAsync()
    {
        await OneAtATime.WaitAsync();
        try
        {
            if (Find() is { } found)
            {
                return found;
            }

            var apt = await InstallWithAptAsync();
            if (Find() is { } installed)
            {
                return installed;
            }

            return await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0
                ? null
                : throw new InvalidOperationException(
                    "The browser ring needs Chromium and there is none: not in CHROMIUM_PATH, not in /usr/bin. "
                    + $"apt-get: {apt}; Playwright's own installation failed too. "
                    + "Install Chromium or Chrome, or set CHROMIUM_PATH to its executable.");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static string? Find() =>
        ((string?[])
        [
            Environment.GetEnvironmentVariable("CHROMIUM_PATH"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        ]).FirstOrDefault(File.Exists);

    private static async Task<string> InstallWithAptAsync()
    {
        if (!File.Exists("/usr/bin/apt-get") || !Environment.IsPrivilegedProcess)
        {
            return "not tried (needs Debian and root)";
        }

        var update = await RunAsync("apt-get", "update");
        return update == 0 && await RunAsync("apt-get", "install", "-y", "chromium") == 0 ? "done" : "failed";
    }

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
