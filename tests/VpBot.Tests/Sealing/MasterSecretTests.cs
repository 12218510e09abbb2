using System.Reflection;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class MasterSecretTests
{
    [Fact]
    public void A_secret_shows_nothing_but_its_id()
    {
        KnownSecrets.First.ToString().ShouldBe("k1");
        typeof(MasterSecret).GetProperties().Select(property => property.Name).ShouldBe([nameof(MasterSecret.Id)]);
    }

    [Fact]
    public void No_key_serves_two_uses()
    {
        var keys = typeof(MasterSecret).GetProperties(BindingFlags.NonPublic | BindingFlags.Instance)
            .Select(key => Convert.ToBase64String((byte[])key.GetValue(KnownSecrets.First)!)).ToList();

        keys.Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("", 32)]
    [InlineData("a b", 32)]
    [InlineData("k1", 31)]
    [InlineData("k1", 33)]
    public void A_secret_that_is_none_is_refused(string id, int size) =>
        Should.Throw<ArgumentException>(() => new MasterSecret(id, new byte[size]));
}
