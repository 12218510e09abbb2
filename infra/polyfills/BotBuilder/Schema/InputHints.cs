namespace Microsoft.Bot.Schema;

/// <summary>What a bot expects after a message.</summary>
public static class InputHints
{
    public const string AcceptingInput = "acceptingInput";

    public const string IgnoringInput = "ignoringInput";

    public const string ExpectingInput = "expectingInput";
}
