namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Wrong arguments come out of the task, also where a method does not wait for anything itself.</summary>
internal static class Refused
{
    public static Task<DialogTurnResult> With(Exception exception) => Task.FromException<DialogTurnResult>(exception);

    /// <summary>For a token that was given one parameter too early.</summary>
    public static ArgumentException Token(string name) => new($"{name} cannot be a cancellation token");
}
