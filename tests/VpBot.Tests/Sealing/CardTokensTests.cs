using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class CardTokensTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private readonly CardTokens _tokens = new(new KnownSecrets());

    [Theory]
    [InlineData("")]
    [InlineData("offer:7")]
    public void What_was_signed_comes_back(string payload) => _tokens.Open(_tokens.Sign(payload)).ShouldBe(payload);

    [Fact]
    public void The_longest_payload_comes_back() => _tokens.Open(_tokens.Sign(new string('x', 200))).ShouldBe(new string('x', 200));

    [Fact]
    public void A_payload_too_long_or_beyond_ASCII_is_not_signed()
    {
        Should.Throw<ArgumentException>(() => _tokens.Sign(new string('x', 201)));
        Should.Throw<ArgumentException>(() => _tokens.Sign("é"));
    }

    [Fact]
    public void A_token_with_any_character_changed_is_not_ours()
    {
        var token = _tokens.Sign("offer:7");

        for (var index = 0; index < token.Length; index++)
        {
            foreach (var other in Alphabet.Where(other => other != token[index]))
            {
                _tokens.Open($"{token[..index]}{other}{token[(index + 1)..]}").ShouldBeNull();
            }

            _tokens.Open(token[..index]).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("AQ")]
    [InlineData("Af8")]
    [InlineData("not base64!")]
    [InlineData("é")]
    [InlineData("AQJrMW9mZmVyOjf39ergB1on4h5rCGgrutxK ")]
    [InlineData("AQJrMW9mZmVyOjf39ergB1on4h5rCGgrutxK=")]
    public void Garbage_is_not_ours(string? token) => _tokens.Open(token).ShouldBeNull();

    [Fact]
    public void A_very_long_token_is_not_ours() => _tokens.Open(new string('A', 1_000_000)).ShouldBeNull();

    [Fact]
    public void A_card_from_an_earlier_release_still_works() => _tokens.Open("AQJrMW9mZmVyOjf39ergB1on4h5rCGgrutxK").ShouldBe("offer:7");

    [Fact]
    public void A_card_from_before_a_rotation_works_until_its_secret_is_gone()
    {
        var token = _tokens.Sign("offer:7");

        new CardTokens(new KnownSecrets(KnownSecrets.Second, KnownSecrets.First)).Open(token).ShouldBe("offer:7");
        new CardTokens(new KnownSecrets(KnownSecrets.Second)).Open(token).ShouldBeNull();
    }
}
