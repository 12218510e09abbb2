using Azure;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Moq;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class KeyVaultSourceTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private readonly Mock<SecretClient> _vault = new(MockBehavior.Strict);
    private readonly Mock<TimeProvider> _clock = new();

    public KeyVaultSourceTests() => _clock.Setup(clock => clock.GetUtcNow()).Returns(Now);

    [Fact]
    public async Task A_new_version_seals_once_every_instance_knows_it()
    {
        Holds(("old", Now.AddDays(-90), true), ("new", Now.AddMinutes(-59), true), ("off", Now.AddDays(-1), false));
        (await Load()).Current.Id.ShouldBe("old");

        Holds(("old", Now.AddDays(-90), true), ("new", Now.AddMinutes(-60), true));
        var set = await Load();

        set.Current.Id.ShouldBe("new");
        set.Oldest.Id.ShouldBe("old");
        set.Find("off"u8).ShouldBeNull();
    }

    [Fact]
    public async Task The_only_version_seals_at_once()
    {
        Holds(("one", Now, true));

        (await Load()).Current.Id.ShouldBe("one");
    }

    [Fact]
    public async Task No_version_or_no_secret_in_it_is_an_error_that_says_what_to_do()
    {
        Holds();
        (await Refused()).ShouldContain("no enabled version");

        Holds(("bad", Now, true));
        _vault.Setup(vault => vault.GetSecretAsync("master", "bad", It.IsAny<CancellationToken>()))
            .ReturnsAsync(Response.FromValue(SecretModelFactory.KeyVaultSecret(new SecretProperties("master"), "hunter2"), Mock.Of<Response>()));
        var error = await Refused();
        error.ShouldContain("version bad");
        error.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData(403, "Key Vault Secrets User")]
    [InlineData(404, "no secret 'master'")]
    [InlineData(0, "network")]
    public async Task A_vault_that_refuses_is_an_error_that_says_what_to_do(int status, string says)
    {
        _vault.Setup(vault => vault.GetPropertiesOfSecretVersionsAsync("master", It.IsAny<CancellationToken>()))
            .Throws(new RequestFailedException(status, "no"));

        (await Refused()).ShouldContain(says);
    }

    [Fact]
    public async Task A_bot_without_identity_is_an_error_that_says_what_to_do()
    {
        _vault.Setup(vault => vault.GetPropertiesOfSecretVersionsAsync("master", It.IsAny<CancellationToken>()))
            .Throws(new CredentialUnavailableException("no"));

        (await Refused()).ShouldContain("AZURE_CLIENT_ID");
    }

    private void Holds(params (string Version, DateTimeOffset Created, bool Enabled)[] versions)
    {
        var properties = versions.Select(version =>
        {
            var made = SecretModelFactory.SecretProperties(
                new Uri($"https://x.vault.azure.net/secrets/master/{version.Version}"), createdOn: version.Created, name: "master", version: version.Version);
            made.Enabled = version.Enabled;
            _vault.Setup(vault => vault.GetSecretAsync("master", version.Version, It.IsAny<CancellationToken>()))
                .ReturnsAsync(Response.FromValue(SecretModelFactory.KeyVaultSecret(made, Convert.ToBase64String(new byte[32])), Mock.Of<Response>()));
            return made;
        }).ToList();
        _vault.Setup(vault => vault.GetPropertiesOfSecretVersionsAsync("master", It.IsAny<CancellationToken>()))
            .Returns(AsyncPageable<SecretProperties>.FromPages([Page<SecretProperties>.FromValues(properties, null, Mock.Of<Response>())]));
    }

    private Task<MasterSecretSet> Load() => new KeyVaultSource(_vault.Object, "master", _clock.Object).LoadAsync(CancellationToken.None);

    private async Task<string> Refused() => (await Should.ThrowAsync<MasterSecretException>(Load)).Message;
}
