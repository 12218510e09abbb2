using System.Globalization;
using VpBot.Dialogs.Resources;

namespace VpBot.Dialogs.Organisation;

/// <summary>Somebody outside this bot who can help.</summary>
/// <param name="Id">Stable, lower case; also part of the resource keys of its name and of what it is for.</param>
/// <param name="Country">The country it serves; null for both.</param>
/// <param name="Certainty">How sure we are that name, purpose and address are right.</param>
/// <param name="Situations">What it helps with.</param>
public sealed record HelpEntry(string Id, Country? Country, HelpCertainty Certainty, IReadOnlyList<HelpSituation> Situations)
{
    /// <summary>The number as people write it; null when there is none.</summary>
    public string? Number { get; init; }

    /// <summary>Whether the number itself is in doubt although the entry is not: it is then left out until confirmed.</summary>
    public bool NumberUnverified { get; init; }

    /// <summary>The website; null when there is none.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where it was read; null for a general entry.</summary>
    public Uri? Source { get; init; }

    /// <summary>The day it was last checked; null when it never was.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>The name in the language of the turn.</summary>
    public string Name => Text("Name") ?? Id;

    /// <summary>What it is for, in a few words in the language of the turn.</summary>
    public string Purpose => Text("For") ?? "";

    /// <summary>When it can be reached, in the language of the turn; null unless that was verified.</summary>
    public string? Hours => Text("Hours");

    /// <summary>The address that dials the number; null without a number.</summary>
    public Uri? Dial => Number is null ? null : PhoneNumbers.Link(Number);

    private string? Text(string part) => Words.ResourceManager.GetString($"Help_{Id}_{part}", CultureInfo.CurrentUICulture);
}
