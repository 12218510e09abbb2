using VpBot.Local;

var tools = await NodeTools.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
Console.WriteLine(tools.Azurite);
return 0;
