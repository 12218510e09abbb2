using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using VpBot.Dialogs.Resources;

namespace VpBot.Tests.Cards;

/// <summary>
/// The cards that matter most, word for word. They are compared as JSON with what lies in the folder Approved; only the
/// environment variable VPBOT_APPROVE=1 rewrites it, and the difference is then read by a person.
/// </summary>
public sealed class ApprovedCardTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Titles =
        ["home, employee", "help.urgent", "help.urgent, CrisisSuicide", "info.limits", "contact.explain", "contact.review, phone", "contact.sent", "stopped", "chat.clear", "request.withdrawn", "offer, phone", "offer.accepted, Phone",
         "offer.accepted, moment Agreed", "offer.propose", "offer.news", "offer.released", "offer.reminder", "request.status, moment Proposed", "request.status, hand over", "request.status, hand over, nobody else", "offer, last", "request.status, accepted, left", "advisor.welcome"];

    public static IEnumerable<object[]> Important => Titles.SelectMany(title => Languages.All.Select(language => new object[] { title, language }));

    [Theory]
    [MemberData(nameof(Important))]
    public void A_card_that_matters_is_as_it_was_approved(string title, string language)
    {
        var card = CardCatalogue.All.Single(shown => shown.Title == title && shown.Language == language).Card;
        var made = JsonSerializer.SerializeToElement(card.Content);
        var file = Path.Combine(Folder(), $"{title.Replace(", ", "-", StringComparison.Ordinal)}.{language}.json");
        if (Environment.GetEnvironmentVariable("VPBOT_APPROVE") == "1")
        {
            File.WriteAllText(file, JsonSerializer.Serialize(made, Readable) + "\n");
        }

        using var approved = JsonDocument.Parse(File.ReadAllText(file));
        JsonElement.DeepEquals(approved.RootElement, made).ShouldBeTrue($"{file} differs from:\n{JsonSerializer.Serialize(made, Readable)}");
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved");
}
