using System.Diagnostics;
using System.Security.Cryptography;

namespace VpBot.Local;

/// <summary>
/// Node and the npm packages of <c>infra/local</c>: Azurite, the Agents Playground and what checks the manifest.
/// </summary>
public sealed class NodeTools
{
    private const int OldestNode = 20;

    private readonly string executable;

    private NodeTools(string executable) => this.executable = executable;

    /// <summary>The script of Azurite's table service.</summary>
    public string Azurite { get; } = Package("azurite", "dist", "src", "table", "main.js");

    /// <summary>The script of the Microsoft 365 Agents Playground.</summary>
    public string Playground { get; } = Package("@microsoft", "m365agentsplayground", "cli.js");

    private static string Modules => Path.Combine(Checkout.Local, "node_modules");

    /// <summary>The path of something inside an installed npm package.</summary>
    public static string Package(params string[] path) => Path.Combine([Modules, .. path]);

    /// <summary>
    /// Finds Node and installs the packages of the lock file unless they are there. Safe to call from several processes
    /// at once: one installs, the others wait.
    /// </summary>
    /// <param name="say">Told what is happening when it takes long; one line a call.</param>
    /// <param name="ct">Ends the wait for another process and kills the installation.</param>
    /// <exception cref="CannotRunException">Node or npm is missing or too old, or npm could not install.</exception>
    public static async Task<NodeTools> EnsureInstalledAsync(Action<string> say, CancellationToken ct)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        var node = Executables.Find("node", path) ?? throw new CannotRunException(Missing("Node"));
        var npm = Executables.Find("npm", path) ?? throw new CannotRunException(Missing("npm"));

        if (ComplaintAboutVersion(await Command.RunAsync(new ProcessStartInfo(node, ["--version"]), ct)) is { } complaint)
        {
            throw new CannotRunException(complaint);
        }

        var wanted = await WantedStampAsync(ct);
        if (!await IsInstalledAsync(wanted, ct))
        {
            using var alone = await FileLock.TakeAsync(Path.Combine(Checkout.Local, ".run", "install.lock"), ct);
            if (!await IsInstalledAsync(wanted, ct))
            {
                say("Installing Azurite and the Agents Playground with npm (once)...");
                await InstallAsync(npm, wanted, ct);
            }
        }

        return new NodeTools(node);
    }

    /// <summary>
    /// How to start a script of these tools. It ends by itself when this process dies, however that happens.
    /// </summary>
    public ProcessStartInfo Start(string script, params string[] args) =>
        Watched(["--require", Path.Combine(Checkout.Local, "Parts", "end-with-parent.cjs"), script, .. args]);

    /// <summary>How to start any program so that it is killed when this process dies, however that happens.</summary>
    public ProcessStartInfo Guard(string program, params string[] args) =>
        Watched([Path.Combine(Checkout.Local, "Parts", "guard.cjs"), program, .. args]);

    internal static string? ComplaintAboutVersion(CommandResult version)
    {
        var said = version.Output.Trim();
        return version.ExitCode == 0
            && Version.TryParse(said.TrimStart('v').Split('-')[0], out var parsed)
            && parsed.Major >= OldestNode
                ? null
                : $"Node {OldestNode} or newer is needed, `node --version` says '{said}'. Install a newer one from nodejs.org.";
    }

    internal static string Missing(string what) =>
        $"{what} is not on the PATH. Install Node {OldestNode} or newer (with npm) from nodejs.org and try again.";

    private static string StampFile() => Path.Combine(Modules, ".vpbot-lock-hash");

    private static async Task<string> WantedStampAsync(CancellationToken ct) =>
        Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Checkout.Local, "package-lock.json"), ct)));

    private static async Task<bool> IsInstalledAsync(string wanted, CancellationToken ct) =>
        File.Exists(StampFile()) && string.Equals(await File.ReadAllTextAsync(StampFile(), ct), wanted, StringComparison.Ordinal);

    private static async Task InstallAsync(string npm, string stamp, CancellationToken ct)
    {
        var install = new ProcessStartInfo(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = Checkout.Local };
        var result = await Command.RunAsync(install, ct);
        if (result.ExitCode != 0)
        {
            throw new CannotRunException($"`npm ci` in {Checkout.Local} failed: {result.LastLines(3)}");
        }

        await File.WriteAllTextAsync(StampFile(), stamp, ct);
    }

    private ProcessStartInfo Watched(string[] args)
    {
        var start = new ProcessStartInfo(executable, args);
        start.Environment["VPBOT_PARENT"] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return start;
    }
}
