namespace VpBot.Dialogs.Roster;

/// <summary>The opaque, stable key of an advisor on the roster: 1 to 40 of <c>a-z 0-9 - _</c>; never a person's object id.</summary>
/// <param name="Value">The key, lower case.</param>
public sealed record AdvisorKey(string Value)
{
    public override string ToString() => Value;
}
