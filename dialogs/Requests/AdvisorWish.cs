using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Requests;

/// <summary>With whom somebody wants contact: anybody, an internal or external advisor, or one person.</summary>
/// <param name="Kind">Null when it does not matter.</param>
/// <param name="Person">The one chosen; null for no certain person.</param>
public readonly record struct AdvisorWish(AdvisorKind? Kind = null, AdvisorKey? Person = null)
{
    public static AdvisorWish Any { get; }

    /// <summary>Reads <c>any</c>, <c>internal</c>, <c>external</c> or an advisor key.</summary>
    public static AdvisorWish Parse(string text) => text switch
    {
        "" or "any" => Any,
        "internal" => new(AdvisorKind.Internal),
        "external" => new(AdvisorKind.External),
        _ => new(Person: new AdvisorKey(text)),
    };

    public override string ToString() => (Kind, Person) switch
    {
        (AdvisorKind.Internal, _) => "internal",
        (AdvisorKind.External, _) => "external",
        (_, { } person) => person.Value,
        _ => "any",
    };

    /// <summary>Whether this advisor is what was asked for.</summary>
    public bool Fits(Advisor advisor) => (Kind is null || Kind == advisor.Kind) && (Person is null || Person == advisor.Key);
}
