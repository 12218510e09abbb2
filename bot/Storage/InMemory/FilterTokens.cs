using System.Globalization;
using Azure;

namespace VpBot.Storage.InMemory;

/// <summary>A filter read from left to right: words, parentheses and literals.</summary>
internal sealed class FilterTokens(string filter)
{
    private int _position;

    public bool AtEnd
    {
        get
        {
            SkipSpaces();
            return _position == filter.Length;
        }
    }

    public RequestFailedException Unreadable() =>
        TableErrors.InvalidInput($"The filter cannot be read at position {_position.ToString(CultureInfo.InvariantCulture)}.");

    public bool Take(char character)
    {
        var found = !AtEnd && filter[_position] == character;
        _position += found ? 1 : 0;
        return found;
    }

    public bool TakeWord(string word)
    {
        var start = _position;
        if (!AtEnd && string.Equals(ReadWord(), word, StringComparison.Ordinal))
        {
            return true;
        }

        _position = start;
        return false;
    }

    public string Word()
    {
        SkipSpaces();
        return ReadWord() is { Length: > 0 } word ? word : throw Unreadable();
    }

    public object Literal()
    {
        SkipSpaces();
        var start = _position;
        var word = ReadWord();
        try
        {
            return _position < filter.Length && filter[_position] == '\'' ? Quoted(word) : Bare(word);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            _position = start;
            throw Unreadable();
        }
    }

    private static object Bare(string word) => word switch
    {
        "true" => true,
        "false" => false,
        [.. var digits, 'L' or 'l'] => long.Parse(digits, CultureInfo.InvariantCulture),
        _ when word.AsSpan().ContainsAny('.', 'e', 'E') => double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => int.Parse(word, CultureInfo.InvariantCulture),
    };

    private object Quoted(string prefix)
    {
        var text = QuotedText();
        return prefix switch
        {
            "" => text,
            "datetime" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            "guid" => Guid.Parse(text),
            "X" or "binary" => Convert.FromHexString(text),
            _ => throw Unreadable(),
        };
    }

    // A quote within the text is written twice.
    private string QuotedText()
    {
        var text = new System.Text.StringBuilder();
        for (_position++; _position < filter.Length; _position++)
        {
            if (filter[_position] != '\'')
            {
                text.Append(filter[_position]);
            }
            else if (_position + 1 < filter.Length && filter[_position + 1] == '\'')
            {
                text.Append(filter[++_position]);
            }
            else
            {
                _position++;
                return text.ToString();
            }
        }

        throw Unreadable();
    }

    private string ReadWord()
    {
        var start = _position;
        while (_position < filter.Length && filter[_position] is not (' ' or '(' or ')' or '\''))
        {
            _position++;
        }

        return filter[start.._position];
    }

    private void SkipSpaces()
    {
        while (_position < filter.Length && filter[_position] == ' ')
        {
            _position++;
        }
    }
}
