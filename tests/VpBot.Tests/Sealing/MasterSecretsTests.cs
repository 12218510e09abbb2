using Moq;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class MasterSecretsTests
{
    private readonly Mock<IMasterSecretSource> _source = new();

    [Fact]
    public async Task Nothing_is_known_before_the_secrets_are_loaded()
    {
        var secrets = new MasterSecrets(_source.Object);
        _source.Setup(source => source.LoadAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new MasterSecretException("gone"));

        await Should.ThrowAsync<MasterSecretException>(() => secrets.LoadAsync(CancellationToken.None));

        Should.Throw<InvalidOperationException>(() => secrets.Known);
    }

    [Fact]
    public async Task A_rotation_is_seen_when_the_source_is_read_again_and_a_failing_source_changes_nothing()
    {
        var (before, after) = (new MasterSecretSet([KnownSecrets.First]), new MasterSecretSet([KnownSecrets.Second, KnownSecrets.First]));
        var secrets = new MasterSecrets(_source.Object);
        _source.SetupSequence(source => source.LoadAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(before).ThrowsAsync(new MasterSecretException("gone")).ReturnsAsync(after);

        await secrets.LoadAsync(CancellationToken.None);
        secrets.Known.ShouldBe(before);
        await Should.ThrowAsync<MasterSecretException>(() => secrets.LoadAsync(CancellationToken.None));
        secrets.Known.ShouldBe(before);
        await secrets.LoadAsync(CancellationToken.None);
        secrets.Known.ShouldBe(after);
    }
}
