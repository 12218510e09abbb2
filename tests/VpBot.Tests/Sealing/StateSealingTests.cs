using System.Text;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class StateSealingTests
{
    private readonly StateSealing _sealing = new(new KnownSecrets());

    [Fact]
    public void State_opens_under_the_key_where_it_was_stored_and_under_no_other()
    {
        var box = _sealing.Seal("here", "half filled"u8);

        _sealing.Open("here", box, Encoding.UTF8.GetString).ShouldBe("half filled");
        _sealing.Open("there", box, Encoding.UTF8.GetString).ShouldBeNull();
    }

    [Fact]
    public void State_that_was_changed_anywhere_is_no_state()
    {
        var box = _sealing.Seal("here", "half filled"u8);

        for (var index = 0; index < box.Length; index++)
        {
            var changed = box.ToArray();
            changed[index] ^= 0x10;
            _sealing.Open("here", changed, Encoding.UTF8.GetString).ShouldBeNull();
            _sealing.Open("here", box.AsSpan(0, index), Encoding.UTF8.GetString).ShouldBeNull();
        }
    }

    [Fact]
    public void State_survives_a_rotation_until_its_secret_is_gone()
    {
        var box = _sealing.Seal("here", "half filled"u8);

        new StateSealing(new KnownSecrets(KnownSecrets.Second, KnownSecrets.First)).Open("here", box, Encoding.UTF8.GetString).ShouldBe("half filled");
        new StateSealing(new KnownSecrets(KnownSecrets.Second)).Open("here", box, Encoding.UTF8.GetString).ShouldBeNull();
    }

    [Fact]
    public void The_size_tells_nothing_of_the_step_somebody_is_at() =>
        _sealing.Seal("here", []).Length.ShouldBe(_sealing.Seal("here", new byte[508]).Length);

    [Fact]
    public void What_an_earlier_release_sealed_still_opens() =>
        _sealing.Open("there", Convert.FromBase64String(
            "AQJrMQMDAwMDAwMDAwMDA2+W4Ld1vtlTKVuB/vhVNWBvYtyEpCUxuOkQLnS1fw1JWAWOqJV5syDBomYMV11dam6C4uLoaJRb+7p6UOJlXqviB5z8JREPBLKjJfAL"
            + "SgZbsnF8x3mnFmgWNJKlVcXPH8gTvFy6E7BQATxArTHa7c6cftH2x7ej1D+WX2GppNdeJibXfKvVOfG5HMe3YLAYbbQPtEzWyZ5sQ9LazzFZ02Wb7NulwIsm/5fX"
            + "yiIifNNfHjmXvPnIN/HNWUTuLjHAiEZCnRtUnnspxZhjygp//iwrpdYMRKIR4+k7rg6aMO1HB2oG+Uc2HkjQJ84NgtpzCevEaRw/r5E4EdV0tZwORfpGv1D3Rx9o"
            + "EvOu6dgo/aHQkcKUTCAoPrNVjGyciMiNy+tSR4uueT28LiAnZeyJIPwJc5KwRdm7VBn00Iq+RfKwQyJ/QiaiSTuskOICcTCWewmCbY6ZNldICm2MNb/x1BsjRcPU"
            + "pKIsU5/koAI6JnPsUWGK5pkoVcLqSxaH5CO27gKeA/N0Tjjn8hpueRDXeZhrz3KfWxmV8SAJF/GZIb+9mSbrXha2xNqoage7mbXK71d9tuX1qMNmsPbSWMiGybo9"
            + "NrBS2TWbdB15hcEPqg7hLW4SGtJLxeGATppxgMckILtWo75/JHCNZqGiea8MDCTNdu3Dr9gfOCyMoZlTvxuFK6mp+5C1TrVPEj8HRiog2w=="), Encoding.UTF8.GetString)
            .ShouldBe("half filled");
}
