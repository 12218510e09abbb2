using FsCheck.Fluent;
using VpBot.Dialogs.Roster;
using VpBot.Tests.Calendar;

namespace VpBot.Tests.Roster;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("NL", "06-12345678", "+31612345678")]
    [InlineData("NL", "06 12 34 56 78", "+31612345678")]
    [InlineData("nl", " (010) 123 45 67 ", "+31101234567")]
    [InlineData("NL", "0201234567", "+31201234567")]
    [InlineData("NL", "070-123.45.67", "+31701234567")]
    [InlineData("NL", "088 123 4567", "+31881234567")]
    [InlineData("NL", "+31 6 12345678", "+31612345678")]
    [InlineData("NL", "+31 (0)6 12345678", "+31612345678")]
    [InlineData("NL", "0031612345678", "+31612345678")]
    [InlineData("NL", "0031 (0)20 123 4567", "+31201234567")]
    [InlineData("NL", "06\u201112345678", "+31612345678")]
    [InlineData("NL", "+32 475 12 34 56", "+32475123456")]
    [InlineData("NL", "+49 30 901820", "+4930901820")]
    [InlineData("NL", "+1 (212) 555-0123", "+12125550123")]
    [InlineData("BE", "0475/12.34.56", "+32475123456")]
    [InlineData("BE", "02 123 45 67", "+3221234567")]
    [InlineData("BE", "04 221 12 34", "+3242211234")]
    [InlineData("BE", "09/123.45.67", "+3291234567")]
    [InlineData("be", "0032 475 12 34 56", "+32475123456")]
    [InlineData("BE", "+31612345678", "+31612345678")]
    [InlineData("DE", "+49 30 901820", "+4930901820")]
    public void A_number_as_people_write_it_becomes_one_that_can_be_called_from_anywhere(string country, string text, string expected)
    {
        var number = PhoneNumber.Parse(text, country);

        number.ShouldBe(new PhoneNumber(expected));
        PhoneNumber.Parse(expected, country).ShouldBe(number);
    }

    [Theory]
    [InlineData("NL", null)]
    [InlineData("NL", "")]
    [InlineData("NL", "112")]
    [InlineData("NL", "0112")]
    [InlineData("NL", "+112")]
    [InlineData("NL", "00112")]
    [InlineData("NL", "+31 112")]
    [InlineData("NL", "144")]
    [InlineData("NL", "113")]
    [InlineData("NL", "0800-0113")]
    [InlineData("NL", "0900 8844")]
    [InlineData("NL", "0900 1234567")]
    [InlineData("NL", "14 020")]
    [InlineData("NL", "06-1234567")]
    [InlineData("NL", "06-123456789")]
    [InlineData("NL", "0612345678 thuis")]
    [InlineData("NL", "bel mij maar")]
    [InlineData("NL", "612345678")]
    [InlineData("NL", "+0612345678")]
    [InlineData("NL", "06+12345678")]
    [InlineData("NL", "++31612345678")]
    [InlineData("NL", "٠٦١٢٣٤٥٦٧٨")]
    [InlineData("NL", "+1234567")]
    [InlineData("NL", "+1234567890123456")]
    [InlineData("NL", "00")]
    [InlineData("NL", "06-12345678 of 06-87654321")]
    [InlineData("BE", "0475/12.34.5")]
    [InlineData("BE", "02 123 45 678")]
    [InlineData("BE", "101")]
    [InlineData("BE", "0800 12 345")]
    [InlineData("BE", "0903 12 345")]
    [InlineData("DE", "030 901820")]
    public void What_is_no_number_or_should_not_be_called_is_refused(string country, string? text) => PhoneNumber.Parse(text, country).ShouldBeNull();

    [Fact]
    public void Whatever_is_typed_the_answer_is_E164_or_none() => Law.Holds(
        from length in Gen.Choose(0, 45)
        from signs in Gen.Elements("0123456789012345678901234567890123456789+ -./()xé\u202E\uD800".ToCharArray()).ArrayOf(length)
        from prefix in Gen.Elements("", "0", "06", "+31", "0032", "+")
        from country in Gen.Elements("NL", "BE", "XX")
        select (Text: prefix + new string(signs), country),
        example =>
        {
            if (PhoneNumber.Parse(example.Text, example.country) is { } number)
            {
                number.E164.ShouldMatch(@"^\+[1-9][0-9]{7,14}\z");
                PhoneNumber.Parse(number.E164, example.country).ShouldBe(number);
            }
        }, tests: 2000);
}
