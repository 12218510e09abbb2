namespace VpBot.Dialogs.Roster;

/// <summary>How an advisor makes contact.</summary>
public enum ContactChannel
{
    TeamsChat,
    TeamsCall,
    Phone,

    /// <summary>In person, at work.</summary>
    AtWork,

    /// <summary>In person, somewhere else.</summary>
    Elsewhere,
}
