namespace VpBot.Storage;

/// <summary>The names of the bot's tables.</summary>
/// <param name="Prefix">What every name starts with, so that tests and instances can share an account.</param>
public sealed record TableNames(string Prefix)
{
    public string Requests => $"{Prefix}Requests";

    public string Keys => $"{Prefix}Keys";

    public string Requesters => $"{Prefix}Requesters";

    public string Due => $"{Prefix}Due";

    public string Advisors => $"{Prefix}Advisors";

    public string Roster => $"{Prefix}Roster";

    public string RosterHead => $"{Prefix}RosterHead";

    public string Conversations => $"{Prefix}Conversations";

    /// <summary>Every table.</summary>
    public IReadOnlyList<string> All => [Requests, Keys, Requesters, Due, Advisors, Roster, RosterHead, Conversations];
}
