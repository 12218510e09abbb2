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

    internal IntentRecogniser(IReadOnlyList<PhraseLists> languages) => books = [.. languages.Select(lists => new PhraseBook(lists, languages))];

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
            return text.Trim().Length > LongestText ? new(Intent.TooLong, null) : Recognition.Unknown;
        }

        var readings = books.ConvertAll(book => (book, book.Read(words)));
        return Crisis(readings)
            ?? (text.Trim().Length > LongestText || words.Count > MostWords ? new Recognition(Intent.TooLong, null) : Menu(readings));
    }

    private static Recognition? Crisis(List<(PhraseBook Book, Reading Text)> readings)
    {
        var found = readings.ConvertAll(reading => (reading.Book.Language, Crisis: reading.Book.CrisisIn(reading.Text))).FindAll(hit => hit.Crisis is not null);
        if (found.Count == 0)
        {
            return null;
        }

        var gravest = PhraseBook.Crises.First(crisis => found.Exists(hit => hit.Crisis == crisis));
        return Of(gravest, found.Where(hit => hit.Crisis == gravest).Select(hit => hit.Language));
    }

    private static Recognition Menu(List<(PhraseBook Book, Reading Text)> readings)
    {
        var found = readings.ConvertAll(reading => (reading.Book.Language, Best: reading.Book.MenuIn(reading.Text)));
        var best = found.MaxBy(hit => hit.Best.Score).Best;
        return best.Score > 0
            ? Of(best.Intent, found.Where(hit => hit.Best.Intent == best.Intent && hit.Best.Score >= best.Score).Select(hit => hit.Language))
            : Recognition.Unknown;
    }

    private static Recognition Of(Intent intent, IEnumerable<string> languages)
    {
        var all = languages.ToList();
        return new(intent, all.Count == 1 ? all[0] : null);
    }
}
