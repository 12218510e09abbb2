using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VpBot.Dialogs.Cards;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class SealingRegistrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vpbot");

    private string FilePath => Path.Combine(_folder.FullName, "secret");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_secrets_are_there_when_the_host_has_started()
    {
        using var host = HostWith("Development", ("Sealing:SecretFile", FilePath));

        await host.StartAsync();

        var tokens = host.Services.GetRequiredService<ICardTokens>();
        tokens.Open(tokens.Sign("x")).ShouldBe("x");
        host.Services.GetRequiredService<IRequestSealing>().NewWrappedKey(new("a")).Length.ShouldBeGreaterThan(32);
        await host.StopAsync();
    }

    [Fact]
    public async Task Outside_Development_an_absent_file_stops_the_host()
    {
        using var host = HostWith("Production", ("Sealing:SecretFile", FilePath));

        (await Should.ThrowAsync<MasterSecretException>(() => host.StartAsync())).Message.ShouldContain(FilePath);
    }

    [Theory]
    [InlineData("Production", null, null, "missing")]
    [InlineData("Development", "https://x.vault.azure.net/secrets/a", "file", "both")]
    [InlineData("Production", "https://x.vault.azure.net/", null, "not the address")]
    [InlineData("Production", "http://x.vault.azure.net/secrets/a", null, "not the address")]
    [InlineData("Production", "https://x.vault.azure.net/secrets/a/0123", null, "not the address")]
    [InlineData("Production", "x", null, "not the address")]
    public async Task A_key_source_that_cannot_work_stops_the_host(string environment, string? vault, string? file, string says)
    {
        using var host = HostWith(environment, ("Sealing:KeyVault", vault), ("Sealing:SecretFile", file));

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain(says);
    }

    [Fact]
    public void A_vault_is_asked_when_it_is_configured()
    {
        using var host = HostWith("Production", ("Sealing:KeyVault", "https://x.vault.azure.net/secrets/a"));

        host.Services.GetRequiredService<IMasterSecretSource>().ShouldBeOfType<KeyVaultSource>();
    }

    private static IHost HostWith(string environment, params (string Key, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Services.AddSealing(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
