using System.Collections.Concurrent;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Information;

/// <summary>
/// Information cards that were made before: they say the same to everybody until another roster is published or the day
/// changes. Holds at most a card a language and verb.
/// </summary>
internal sealed class ReadyCards
{
    private Shelf shelf = new(AdvisorRoster.Empty, DateOnly.MinValue);

    /// <summary>The card under this name, made when it is not there yet; null when it cannot be made.</summary>
    /// <param name="language">The language of the turn.</param>
    /// <param name="name">A verb, or a name for a card of which there are several.</param>
    /// <param name="roster">The advisors that employees see now.</param>
    /// <param name="today">The day that the card is made for.</param>
    /// <param name="make">Makes the card in the language of the turn.</param>
    public Card? Get(string language, string name, AdvisorRoster roster, DateOnly today, Func<Card?> make)
    {
        var current = shelf;
        if (!ReferenceEquals(current.Roster, roster) || current.Today != today)
        {
            shelf = current = new Shelf(roster, today);
        }

        if (current.Cards.TryGetValue((language, name), out var there))
        {
            return there;
        }

        return make() is { } made ? current.Cards.GetOrAdd((language, name), made) : null;
    }

    private sealed record Shelf(AdvisorRoster Roster, DateOnly Today)
    {
        public ConcurrentDictionary<(string Language, string Name), Card> Cards { get; } = new();
    }
}
