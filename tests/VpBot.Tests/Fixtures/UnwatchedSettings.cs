using System.Runtime.CompilerServices;

namespace VpBot.Tests.Fixtures;

/// <summary>
/// No host of these tests watches its files of settings. Nobody changes those, a machine watches only so many at once, and the
/// watched folder may hold much else.
/// </summary>
internal static class UnwatchedSettings
{
    [ModuleInitializer]
    internal static void Leave() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
