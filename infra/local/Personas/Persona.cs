namespace VpBot.Local.Personas;

/// <summary>Somebody who does not exist, with a Teams window of their own.</summary>
/// <param name="Key">Names their folder, log and entry in the ready file: lower case, no spaces.</param>
/// <param name="Role">What they come for, in Dutch.</param>
/// <param name="GivenName">First name.</param>
/// <param name="Surname">Last name, with what comes before it in Dutch.</param>
/// <param name="ObjectId">Their Entra object id.</param>
public sealed record Persona(string Key, string Role, string GivenName, string Surname, Guid ObjectId)
{
    public string Name => $"{GivenName} {Surname}";

    /// <summary>Their Teams id towards the bot.</summary>
    public string UserId => $"29:{Key}";

    /// <summary>Their chat with the bot.</summary>
    public string ChatId => $"a:{Key}";

    /// <summary>Their user name and e-mail address.</summary>
    public string Mail => $"{Key}@voorbeeld.example";
}
