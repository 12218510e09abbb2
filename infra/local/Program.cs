using System.Runtime.InteropServices;
using Spectre.Console;
using VpBot.Local;
using VpBot.Local.Packing;

try
{
    return args switch
    {
        ["pack-manifest", .. var rest] when !AsksForHelp() => Pack(rest),
        ["pack-manifest", ..] => Help(PackOptions.Usage),
        _ when AsksForHelp() => Help(LaunchOptions.Usage),
        _ => await LaunchAsync(),
    };
}
catch (CannotRunException reason)
{
    await Console.Error.WriteLineAsync(reason.Message);
    return 1;
}

bool AsksForHelp() => args.Contains("--help", StringComparer.Ordinal);

int Help(string usage)
{
    AnsiConsole.Console.WriteLine(usage);
    return 0;
}

int Pack(string[] rest)
{
    var options = PackOptions.Parse(rest);
    AppPackage.Write(options);
    AnsiConsole.Console.WriteLine($"Written {options.Out}");
    return 0;
}

async Task<int> LaunchAsync()
{
    using var stop = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
    await using var launcher = new Launcher(LaunchOptions.Parse(args), AnsiConsole.Console);
    return await launcher.RunAsync(stop.Token);

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
