using System.Security.Cryptography;
using System.Text;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class MasterSecretTests
{
    private static readonly byte[] Lookup = Derived("vpbot/v1/lookup");

    [Fact]
    public void A_secret_shows_nothing_but_its_id()
    {
        KnownSecrets.First.ToString().ShouldBe("k1");
        typeof(MasterSecret).GetProperties().Select(property => property.Name).ShouldBe([nameof(MasterSecret.Id)]);
    }

    [Fact]
    public void Every_use_has_the_key_of_its_own_label()
    {
        Code(KnownSecrets.First.LookupKey).ShouldBe(HMACSHA256.HashData(Derived("vpbot/v1/lookup"), "content"u8));
        Code(KnownSecrets.First.CardTokenKey).ShouldBe(HMACSHA256.HashData(Derived("vpbot/v1/card"), "content"u8));
        Sealed(KnownSecrets.First.WrapKey, Derived("vpbot/v1/wrap")).ShouldBe("content"u8.ToArray());
        Sealed(KnownSecrets.First.StateKey, Derived("vpbot/v1/state")).ShouldBe("content"u8.ToArray());
    }

    [Fact]
    public void A_box_of_one_use_does_not_open_for_another()
    {
        Should.Throw<CryptographicException>(() => Sealed(KnownSecrets.First.WrapKey, Derived("vpbot/v1/state")));
        Should.Throw<CryptographicException>(() => Sealed(KnownSecrets.First.StateKey, Derived("vpbot/v1/wrap")));
    }

    [Fact]
    public void Keys_serve_many_at_once() => Parallel.For(0, 2_000, number =>
    {
        var content = BitConverter.GetBytes(number);
        var code = new byte[MacKey.Size];
        KnownSecrets.First.LookupKey.Authenticate(content, code);
        code.ShouldBe(HMACSHA256.HashData(Lookup, content));

        var (box, opened) = (new byte[content.Length + SealedBox.Overhead], new byte[content.Length]);
        KnownSecrets.First.StateKey.Seal(content, content, box);
        KnownSecrets.First.StateKey.Open(box, content, opened);
        opened.ShouldBe(content);
        Should.Throw<CryptographicException>(() => KnownSecrets.First.StateKey.Open(box, [], opened));
    });

    [Theory]
    [InlineData("", 32)]
    [InlineData("a b", 32)]
    [InlineData("k1", 31)]
    [InlineData("k1", 33)]
    public void A_secret_that_is_none_is_refused(string id, int size) =>
        Should.Throw<ArgumentException>(() => new MasterSecret(id, new byte[size]));

    private static byte[] Derived(string label) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, [.. Enumerable.Range(0, 32).Select(number => (byte)number)], 32, salt: [], Encoding.ASCII.GetBytes(label));

    private static byte[] Code(MacKey key)
    {
        var code = new byte[MacKey.Size];
        key.Authenticate("content"u8, code);
        return code;
    }

    /// <summary>What comes out when one key seals and the other opens.</summary>
    private static byte[] Sealed(BoxKey key, byte[] other)
    {
        var (box, opened) = (new byte["content"u8.Length + SealedBox.Overhead], new byte["content"u8.Length]);
        key.Seal("content"u8, "bound"u8, box);
        using var cipher = SealedBox.Under(other);
        SealedBox.Open(cipher, box, "bound"u8, opened);
        return opened;
    }
}
