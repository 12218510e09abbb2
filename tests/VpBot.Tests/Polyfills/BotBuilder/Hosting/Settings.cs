using Microsoft.Extensions.Configuration;

namespace VpBot.Tests.Polyfills.BotBuilder.Hosting;

internal static class Settings
{
    public const string AppId = "00000000-0000-0000-0000-00000000b071";

    public static IConfiguration Of(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
}
