using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and how it asks again.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    public Activity RetryPrompt { get; set; }

    /// <summary>Anything for the validator.</summary>
    public object Validations { get; set; }

    public string RecognizeLanguage { get; set; }
}
