using System.Text.Json;
using VpBot.Local.Personas;

namespace VpBot.Local.Parts;

/// <summary>The file in which the Playground looks for who is who. It is YAML; JSON is YAML too and needs no escaping rules.</summary>
internal static class PlaygroundConfig
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    // The Playground wants exactly five colleagues. They only fill its people list; nobody uses them.
    private static readonly (string Given, string Sur)[] Colleagues =
        [("Joost", "Smit"), ("Fatima", "Yilmaz"), ("Pieter", "Mulder"), ("Lotte", "Visser"), ("Ravi", "Ramdin")];

    public static string For(Persona persona) => JsonSerializer.Serialize(
        new
        {
            version = "0.1.1",
            tenantId = Cast.Tenant.ToString(),
            bot = new { id = "28:vpbot", name = "VpBot" },
            currentUser = User(persona.UserId, persona.GivenName, persona.Surname, persona.ObjectId.ToString(), persona.Mail),
            users = Colleagues.Select((colleague, number) => User(
                $"{persona.UserId}-colleague-{number}",
                colleague.Given,
                colleague.Sur,
                $"00000000-0000-0000-0000-0000000002{number:00}",
                $"colleague{number}@voorbeeld.example")),
            personalChat = new { id = persona.ChatId },
            groupChat = new { id = $"{persona.ChatId}-group", name = "Groep" },
            team = new
            {
                id = $"{persona.ChatId}-team",
                name = "Team",
                aadGroupId = "00000000-0000-0000-0000-000000000031",
                channels = new[] { new { id = $"{persona.ChatId}-channel", name = "Algemeen" } },
            },
        },
        Indented);

    private static object User(string id, string given, string sur, string objectId, string mail) => new
    {
        id,
        name = $"{given} {sur}",
        userPrincipleName = mail,
        aadObjectId = objectId,
        givenName = given,
        surname = sur,
        email = mail,
    };
}
