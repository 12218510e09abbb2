using VpBot.Benchmarks;
using VpBot.Benchmarks.Hosts;

return args switch
{
    ["serve", "floor", var address] => await FloorHost.RunAsync(address),
    ["serve", "bot", var address] => await BotHost.RunAsync(address),
    [] => await Comparison.RunAsync(Effort.Full),
    ["--quick"] => await Comparison.RunAsync(Effort.Quick),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: VpBot.Benchmarks [--quick]");
    return 2;
}
