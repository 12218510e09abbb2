using VpBot.Dialogs.Contact;

namespace VpBot.Conversations;

/// <summary>Random ids for half-filled requests.</summary>
internal sealed class DraftIds : IDraftIds
{
    public string Next() => RandomIds.Next();
}
