namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>True when the answer is good enough to end the prompt with. Also called for an answer that was not recognised.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
