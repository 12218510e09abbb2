namespace VpBot.Dialogs.Intents;

/// <summary>
/// Turns typed text into an intent, by the phrase lists of all languages at once. Deterministic, without regular
/// expressions, in time that grows with the length of the text. Make one and use it for good: it keeps nothing of a text.
/// </summary>
public sealed class IntentRecogniser
{
    /// <summary>A text of more characters is a story.</summary>
    public const int LongestText = 200;

    /// <summary>A text of more words is a story.</summary>
    public const int MostWords = 25;

    private readonly List<PhraseBook> books;

    /// <summary>Reads the phrase lists of every language that has a resource file.</summary>
    public IntentRecogniser()
        : this(PhraseLists.All())
    {
    }

    internal IntentRecogniser(IEnumerable<PhraseLists> languages)
    {
        var lexicon = new Lexicon();
        var phrases = languages.Select(lists => new Phrases(lists, lexicon)).ToList();

        // A false friend in one language is none in another.
        var falseFriends = new SequenceSet(phrases.SelectMany(each => each[PhraseLists.FalseFriends]).Select(parts => new Sequence(parts, lexicon)));
        books = phrases.ConvertAll(each => new PhraseBook(each, falseFriends, lexicon));
    }

    /// <summary>The languages whose phrases are known, as two letters.</summary>
    public IReadOnlyList<string> Languages => [.. books.Select(book => book.Language)];

    /// <summary>What a text comes down to. A crisis phrase counts anywhere in a text of any length; never throws.</summary>
    /// <param name="text">What somebody typed; null or empty is <see cref="Intent.Unknown"/>.</param>
    public Recognition Recognise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Recognition.Unknown;
        }

        var words = Spelling.Words(text);
        if (words.Count == 0)
        {
            return text.Trim().Length > LongestText ? new(Intent.Story, null) : Recognition.Unknown;
        }

        var readings = books.ConvertAll(book => book.Read(words));
        return Crisis(readings)
            ?? (text.Trim().Length > LongestText || words.Count > MostWords ? new Recognition(Intent.Story, null) : Menu(readings));
    }

    private static Recognition? Crisis(List<Reading> readings)
    {
        var (gravest, language) = ((int?)null, (string?)null);
        foreach (var reading in readings)
        {
            var crisis = reading.Book.CrisisIn(reading);
            if (crisis < gravest || (gravest is null && crisis is not null))
            {
                (gravest, language) = (crisis, reading.Book.Language);
            }
            else if (crisis == gravest)
            {
                language = null;
            }
        }

        return gravest is { } place ? new(PhraseBook.Crises[place], language) : null;
    }

    private static Recognition Menu(List<Reading> readings)
    {
        var (best, language) = ((Intent: Intent.Unknown, Score: 0.0), (string?)null);
        foreach (var reading in readings)
        {
            var found = reading.Book.MenuIn(reading);
            if (found.Score > best.Score)
            {
                (best, language) = (found, reading.Book.Language);
            }
            else if (found == best)
            {
                language = null;
            }
        }

        return best.Score > 0 ? new(best.Intent, language) : Recognition.Unknown;
    }
}
