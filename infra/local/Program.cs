using System.Runtime.InteropServices;
using Spectre.Console;
using VpBot.Local;

if (args.Contains("--help", StringComparer.Ordinal))
{
    AnsiConsole.Console.WriteLine(LaunchOptions.Usage);
    return 0;
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

try
{
    await using var launcher = new Launcher(LaunchOptions.Parse(args), AnsiConsole.Console);
    return await launcher.RunAsync(stop.Token);
}
catch (CannotRunException reason)
{
    await Console.Error.WriteLineAsync(reason.Message);
    return 1;
}

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
