namespace VpBot.Local;

internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The end of what was said, errors if there are any, on one line.</summary>
    public string LastLines(int count)
    {
        var said = string.IsNullOrWhiteSpace(Errors) ? Output : Errors;
        return string.Join(" | ", said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(count));
    }
}
