namespace VpBot.Dialogs.Contact;

/// <summary>Makes the random ids of half-filled requests.</summary>
public interface IDraftIds
{
    /// <summary>26 random characters of a-z and 2-7.</summary>
    string Next();
}
