using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Wrong arguments come out of the task, also where a method does not wait for anything itself.</summary>
internal static class Refused
{
    public static Task<DialogTurnResult> With(Exception exception) => Task.FromException<DialogTurnResult>(exception);

    /// <summary>For a token that was given one parameter too early.</summary>
    public static ArgumentException Token(string name) => new($"{name} cannot be a cancellation token");

    /// <exception cref="ArgumentException">The argument is a token.</exception>
    public static void IfToken(object argument, [CallerArgumentExpression(nameof(argument))] string name = null)
    {
        if (argument is CancellationToken)
        {
            throw Token(name);
        }
    }
}
