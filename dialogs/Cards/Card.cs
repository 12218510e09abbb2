namespace VpBot.Dialogs.Cards;

/// <summary>
/// An Adaptive Card 1.5 as plain dictionaries, lists, strings, numbers and booleans, which every JSON serialiser writes alike.
/// </summary>
/// <param name="Name">The <c>id</c> of the heading element: see <see cref="CardNames"/> and <see cref="Verbs"/>.</param>
/// <param name="Content">The card itself. Never changed after it was made.</param>
public sealed record Card(string Name, IReadOnlyDictionary<string, object?> Content)
{
    /// <summary>The content type of an Adaptive Card attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
}
