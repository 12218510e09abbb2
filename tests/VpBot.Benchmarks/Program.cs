using VpBot.Benchmarks;
using VpBot.Benchmarks.Hosts;

return args switch
{
    ["serve", "floor", var address] => await FloorHost.RunAsync(address),
    ["serve", "bot", var address] => await BotHost.RunAsync(address),
    ["scale", .. var rest] => await VpBot.Benchmarks.Scale.ScaleBenchmark.RunAsync(rest),
    [] => await Comparison.RunAsync(Effort.Full),
    ["--quick"] => await Comparison.RunAsync(Effort.Quick),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: VpBot.Benchmarks [--quick] | scale [--requests N] [--stored N] [--out file] [--only choice|sweep|azurite|fleet]");
    return 2;
}
