using System.Text.Json;
using System.Text.Json.Serialization;

namespace VpBot.Dialogs.Contact;

/// <summary>
/// A half-filled contact request: choices, never words. Lives only in the sealed, short-lived state of a conversation.
/// </summary>
/// <param name="Schema">The version of this record; another version is not read, the person starts again.</param>
/// <param name="Id">Random; the same from the first question until it is sent.</param>
/// <param name="At">The question that is being asked.</param>
public sealed record ContactDraft(int Schema, string Id, ContactStep At)
{
    /// <summary>The version that this code reads and writes.</summary>
    public const int CurrentSchema = 2;

    /// <summary>Whether the person came here from the review, and goes back there.</summary>
    public bool FromReview { get; init; }

    /// <summary>With whom: <c>any</c>, <c>internal</c>, <c>external</c> or an advisor key.</summary>
    public string With { get; init; } = "any";

    /// <summary>Advisor keys with whom not.</summary>
    [JsonConverter(typeof(CommaSeparated))]
    public IReadOnlyList<string> NotWith { get; init; } = [];

    /// <summary>How, as a name of the channel; null until answered.</summary>
    public string? Channel { get; init; }

    /// <summary>The number to call, E.164; null unless the channel is the telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Parts of days such as <c>2026-11-24/am</c>; empty when it does not matter.</summary>
    [JsonConverter(typeof(CommaSeparated))]
    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>Two-letter code of the language to speak, <c>any</c> when it does not matter; null until answered.</summary>
    public string? Language { get; init; }

    /// <summary>Whether a message may be left; null until answered, and unless the channel is the telephone.</summary>
    public bool? MayLeaveMessage { get; init; }

    /// <summary>Which text about the limits of confidentiality was shown; null before the first answer.</summary>
    public string? LimitsVersion { get; init; }

    /// <summary>What the first card is about when it is shown: nothing is kept until the person goes on.</summary>
    public static ContactDraft NotBegun { get; } = Start("new");

    public static ContactDraft Start(string id) => new(CurrentSchema, id, ContactStep.Explain);

    /// <summary>On to the next question; or, when only one answer was to be changed, to what that leaves unanswered and then back to the review.</summary>
    public ContactDraft Next() => !FromReview ? this with { At = At + 1 }
        : AsksAboutMessage ? this with { At = ContactStep.Options }
        : this with { At = ContactStep.Review, FromReview = false };

    /// <summary>Back one question; the answers stay.</summary>
    public ContactDraft Back() => At is ContactStep.Explain ? this
        : !FromReview ? this with { At = At - 1 }
        : AsksAboutMessage && At is ContactStep.Options ? this with { At = ContactStep.Channel }
        : this with { At = ContactStep.Review, FromReview = false };

    /// <summary>To a question that was answered before, and then back to the review.</summary>
    public ContactDraft Change(ContactStep step) => this with { At = step, FromReview = true };

    /// <summary>Whether a message may be left is still to be answered.</summary>
    private bool AsksAboutMessage => Phone is not null && MayLeaveMessage is null;

    /// <summary>Writes the draft as one JSON object.</summary>
    public void WriteTo(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, ContactJson.Default.ContactDraft);

    /// <summary>Reads what <see cref="WriteTo"/> wrote; null when it is of another version.</summary>
    /// <exception cref="JsonException">It is no draft.</exception>
    public static ContactDraft? Read(ref Utf8JsonReader reader) =>
        JsonSerializer.Deserialize(ref reader, ContactJson.Default.ContactDraft) is { Schema: CurrentSchema } draft ? draft : null;
}

/// <summary>Reads and writes drafts without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = false)]
[JsonSerializable(typeof(ContactDraft))]
internal sealed partial class ContactJson : JsonSerializerContext;
