using System.Globalization;
using VpBot.Dialogs.Requests;

namespace VpBot.Dialogs.Cards;

/// <summary>What a button is about, in the short form that its token signs: a kind, an opaque id and a number such as a version.</summary>
/// <param name="Kind">One of the constants here.</param>
/// <param name="Id">Random; says nothing about anybody.</param>
/// <param name="Number">The version, offer number or step that the card showed.</param>
public sealed record Subject(string Kind, string Id, int Number)
{
    /// <summary>An offer to an advisor; the number is the offer's.</summary>
    public const string OfferKind = "offer";

    /// <summary>A moment that an advisor proposes; the number is the proposal's.</summary>
    public const string ProposalKind = "proposal";

    /// <summary>The question to the employee whether a colleague may take over; the number is the offer's.</summary>
    public const string HandOverKind = "handover";

    /// <summary>The question to the employee which other times they choose; the number is the version of the request.</summary>
    public const string TimesKind = "times";

    /// <summary>A half-filled request; the number is the step's.</summary>
    public const string DraftKind = "draft";

    /// <summary>A checked roster that is not yet published.</summary>
    public const string RosterKind = "roster";

    /// <summary>What was wrong with a roster; the number is how many things. Not a roster, so it cannot be published.</summary>
    public const string ReportKind = "report";

    public static Subject Offer(RequestId id, int number) => new(OfferKind, id.Value, number);

    public static Subject Proposal(RequestId id, int number) => new(ProposalKind, id.Value, number);

    public static Subject HandOver(RequestId id, int number) => new(HandOverKind, id.Value, number);

    public static Subject Times(RequestId id, int version) => new(TimesKind, id.Value, version);

    public static Subject Roster(string draftId) => new(RosterKind, draftId, 0);

    public static Subject Report(string draftId, int findings) => new(ReportKind, draftId, findings);

    /// <summary>Reads what a token held; null when it is not of this kind.</summary>
    public static Subject? Parse(string? text, string kind)
    {
        var held = text.AsSpan();
        Span<Range> parts = stackalloc Range[4];
        return held.Split(parts, ':') == 3 && held[parts[0]].SequenceEqual(kind) && !held[parts[1]].IsEmpty && int.TryParse(held[parts[2]], CultureInfo.InvariantCulture, out var number)
            ? new(kind, held[parts[1]].ToString(), number)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Id}:{Number}");
}
