using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Requests;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class RequestSealingTests
{
    private static readonly RequestId Id = new("abcdefghijklmnopqrstuvwxyz");
    private static readonly RequestId OtherId = new("bbcdefghijklmnopqrstuvwxyz");
    private readonly RequestSealing _sealing = new(new KnownSecrets());

    [Theory]
    [InlineData(SealPurpose.Requester, "")]
    [InlineData(SealPurpose.Requester, "Anna")]
    [InlineData(SealPurpose.Exclusions, "bram,carla")]
    public void What_was_sealed_opens_for_the_same_request_and_purpose(SealPurpose purpose, string content)
    {
        var wrapped = _sealing.NewWrappedKey(Id);

        var box = _sealing.Seal(wrapped, Id, purpose, Encoding.UTF8.GetBytes(content));

        Encoding.UTF8.GetString(_sealing.Open(wrapped, Id, purpose, box.Span)).ShouldBe(content);
    }

    [Fact]
    public void Content_longer_than_a_step_opens_whole()
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        var content = RandomNumberGenerator.GetBytes(5000);

        var box = _sealing.Seal(wrapped, Id, SealPurpose.Requester, content);

        _sealing.Open(wrapped, Id, SealPurpose.Requester, box.Span).ShouldBe(content);
    }

    [Fact]
    public void What_was_sealed_opens_for_no_other_purpose_and_no_other_request()
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        var box = _sealing.Seal(wrapped, Id, SealPurpose.Requester, "Anna"u8);

        Refused(() => _sealing.Open(wrapped, Id, SealPurpose.Exclusions, box.Span));
        Refused(() => _sealing.Open(wrapped, OtherId, SealPurpose.Requester, box.Span));
        Refused(() => _sealing.Open(_sealing.NewWrappedKey(OtherId), OtherId, SealPurpose.Requester, box.Span));
        Refused(() => _sealing.Open(_sealing.NewWrappedKey(Id), Id, SealPurpose.Requester, box.Span));
        Refused(() => _sealing.Seal(wrapped, OtherId, SealPurpose.Requester, "Anna"u8));
    }

    [Fact]
    public void A_bit_flipped_anywhere_is_refused()
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        var box = _sealing.Seal(wrapped, Id, SealPurpose.Exclusions, "bram"u8);

        for (var bit = 0; bit < box.Length * 8; bit++)
        {
            var changed = Flipped(box, bit);
            Refused(() => _sealing.Open(wrapped, Id, SealPurpose.Exclusions, changed));
        }

        for (var bit = 0; bit < wrapped.Length * 8; bit++)
        {
            var changed = Flipped(wrapped, bit);
            Refused(() => _sealing.Open(changed, Id, SealPurpose.Exclusions, box.Span));
        }
    }

    [Fact]
    public void What_was_cut_off_anywhere_is_refused()
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        var box = _sealing.Seal(wrapped, Id, SealPurpose.Exclusions, "bram"u8);

        for (var length = 0; length < box.Length; length++)
        {
            Refused(() => _sealing.Open(wrapped, Id, SealPurpose.Exclusions, box[..length].Span));
        }

        for (var length = 0; length < wrapped.Length; length++)
        {
            Refused(() => _sealing.Open(wrapped[..length], Id, SealPurpose.Exclusions, box.Span));
        }
    }

    [Fact]
    public void A_destroyed_key_leaves_nothing_to_read()
    {
        var box = _sealing.Seal(_sealing.NewWrappedKey(Id), Id, SealPurpose.Requester, "Anna"u8);

        Refused(() => _sealing.Open(ReadOnlyMemory<byte>.Empty, Id, SealPurpose.Requester, box.Span));
        Convert.ToBase64String(box.Span).ShouldNotContain(Convert.ToBase64String("Anna"u8)[..4]);
    }

    [Theory]
    [InlineData(SealPurpose.Requester, 0, 1020)]
    [InlineData(SealPurpose.Requester, 1021, 2044)]
    [InlineData(SealPurpose.Exclusions, 0, 252)]
    [InlineData(SealPurpose.Exclusions, 253, 508)]
    public void The_size_tells_only_a_coarse_step(SealPurpose purpose, int shortest, int longest)
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        int SizeOf(int length) => _sealing.Seal(wrapped, Id, purpose, new byte[length]).Length;

        SizeOf(shortest).ShouldBe(SizeOf(longest));
        SizeOf(longest).ShouldBeLessThan(SizeOf(longest + 1));
    }

    [Fact]
    public void The_same_content_never_looks_the_same()
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        byte[] Seal() => _sealing.Seal(wrapped, Id, SealPurpose.Requester, "Anna"u8).ToArray();

        Seal().ShouldNotBe(Seal());
        _sealing.NewWrappedKey(Id).ToArray().ShouldNotBe(_sealing.NewWrappedKey(Id).ToArray());
    }

    [Fact]
    public void After_a_rotation_the_old_opens_and_the_new_is_wrapped_by_the_current_secret()
    {
        var wrapped = _sealing.NewWrappedKey(Id);
        var box = _sealing.Seal(wrapped, Id, SealPurpose.Requester, "Anna"u8);
        var rotated = new RequestSealing(new KnownSecrets(KnownSecrets.Second, KnownSecrets.First));
        var retired = new RequestSealing(new KnownSecrets(KnownSecrets.Second));

        rotated.Open(wrapped, Id, SealPurpose.Requester, box.Span).ShouldBe("Anna"u8.ToArray());
        Encoding.ASCII.GetString(rotated.NewWrappedKey(Id).Span.Slice(2, 2)).ShouldBe("k2");
        Refused(() => retired.Open(wrapped, Id, SealPurpose.Requester, box.Span));
    }

    [Fact]
    public void What_an_earlier_release_sealed_still_opens()
    {
        // Made from the description of the format by another program (node:crypto).
        var wrapped = Convert.FromBase64String("AQJrMQEBAQEBAQEBAQEBARoBdhnQp4Myrk+Vjz2Yv5JI/DU32ffrVa3DBZXq2xnGPubL9JVIbGILcbHePupN2w==");
        var box = Convert.FromBase64String(
            "AQICAgICAgICAgICAhq06Q46hdtGNjL01o+CzHrKE2j6cLYqtMYK80kakbtzgtaWgTP4PJPDtvHmlO+AKbJyCQeI92m2C8A835hqhEkz7Zb+gEwGnfodCfmq"
            + "vIwnd/lCmFFLf96wgDS8AzNlzWi8brYt3w/FmCwolBcVNvRmN+3eWDtJIT/RmWCcJJ/U48tobilqSYNCPG1jJB8XryKG5923lKLUXSHXAwqjg5O4hBpHPsd1"
            + "zr0O9VxAz8OnbqBnjg5HCzDOPHSGIRNRYsZ/hmjhrv/ytVl5yWtDa+6iGKO/JR/hZn+kr+dlkn9AHRhFLo4eZ46h1cxKwXvgfB1t2D9IuKmgSBL72IBtTRcW"
            + "S7MI09Ap/o7FdGaI0nBs");

        _sealing.Open(wrapped, Id, SealPurpose.Exclusions, box).ShouldBe("anna,bram"u8.ToArray());
    }

    private static byte[] Flipped(ReadOnlyMemory<byte> bytes, int bit)
    {
        var changed = bytes.ToArray();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    private static void Refused(Action action) => Should.Throw<CryptographicException>(action);
}
