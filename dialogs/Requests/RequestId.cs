namespace VpBot.Dialogs.Requests;

/// <summary>The random id of a contact request: 26 lower-case characters; says nothing about anybody.</summary>
public readonly record struct RequestId(string Value)
{
    public override string ToString() => Value;
}
