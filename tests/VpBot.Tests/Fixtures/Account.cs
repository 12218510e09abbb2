namespace VpBot.Tests.Fixtures;

/// <summary>Somebody with Teams. All are made up.</summary>
/// <param name="First">First name.</param>
/// <param name="Last">Last name.</param>
/// <param name="ObjectId">Entra object id.</param>
/// <param name="Locale">The language of their Teams.</param>
internal sealed record Account(string First, string Last, Guid ObjectId, string Locale = "nl-NL")
{
    /// <summary>The tenant that the bot allows.</summary>
    public static Guid Tenant { get; } = new("aaaaaaaa-0000-4000-8000-00000000aaaa");

    public static Account Sanne { get; } = new("Sanne", "de Vries", new("e0e0e0e0-0101-4101-8101-000000000101"));

    public static Account Emily { get; } = new("Emily", "Clark", new("e0e0e0e0-0105-4105-8105-000000000105"), "en-GB");

    public static Account Anna { get; } = new("Anna", "Bakker", new("a0a0a0a0-0102-4102-8102-000000000102"));

    public static Account Karim { get; } = new("Karim", "El Idrissi", new("a0a0a0a0-0103-4103-8103-000000000103"));

    public static Account Marieke { get; } = new("Marieke", "Jansen", new("b0b0b0b0-0104-4104-8104-000000000104"));

    public static Account Pieter { get; } = new("Pieter", "Smit", new("b0b0b0b0-0106-4106-8106-000000000106"));

    /// <summary>The clock of their device.</summary>
    public string TimeZone { get; init; } = "Europe/Amsterdam";

    public string Name => $"{First} {Last}";

    public string Upn => $"{First}.{Last.Replace(" ", "", StringComparison.Ordinal)}@voorbeeld.example";

    public string UserId => $"29:1user-{ObjectId:N}";

    public string ChatId => $"a:1chat-{ObjectId:N}";
}
