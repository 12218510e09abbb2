namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack: which, and what it remembers.</summary>
public class DialogInstance
{
    public string Id { get; set; }

    public IDictionary<string, object> State { get => field ??= new Dictionary<string, object>(StringComparer.Ordinal); set; }

    public int? StackIndex { get; set; }

    /// <summary>Version of a container's dialogs when it last ran; null for other dialogs.</summary>
    public string Version { get; set; }
}
