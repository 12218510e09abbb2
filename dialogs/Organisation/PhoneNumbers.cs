namespace VpBot.Dialogs.Organisation;

/// <summary>Telephone numbers as people write them, and the address that dials them.</summary>
internal static class PhoneNumbers
{
    private const int Longest = 20;

    /// <summary>The <c>tel:</c> address of a number such as <c>088-133 10 00</c>; null when it is none.</summary>
    public static Uri? Link(string number)
    {
        var digits = new string([.. number.Where(character => !(character is ' ' or '-' or '.' or '(' or ')' or '/'))]);
        var rest = digits.StartsWith('+') ? digits[1..] : digits;
        return rest.Length is >= 2 and <= Longest && rest.All(char.IsAsciiDigit) ? new Uri("tel:" + digits) : null;
    }
}
