using VpBot.Dialogs.Requests;

namespace VpBot.Sealing;

/// <summary>Turns a person into a key under which something of theirs is found, and back into nothing.</summary>
public interface IPersonLookups
{
    /// <summary>An HMAC of tenant and person: 52 characters of a-z and 2-7, the same for the same person.</summary>
    string Of(Person person);
}
