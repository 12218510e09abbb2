using System.Globalization;

namespace Microsoft.Rest;

/// <summary>A REST client was asked for something that cannot be: nothing was sent.</summary>
public class ValidationException : RestException
{
    public ValidationException()
    {
    }

    public ValidationException(string message)
        : base(message)
    {
    }

    public ValidationException(string rule, string target)
        : base($"'{target}' {rule}.")
    {
        Rule = rule;
        Target = target;
    }

    public ValidationException(string rule, string target, object details)
        : base(string.Create(CultureInfo.InvariantCulture, $"'{target}' {rule} '{details}'."))
    {
        Rule = rule;
        Target = target;
        Details = details;
    }

    public ValidationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public string Rule { get; }

    /// <summary>Name of what broke the rule.</summary>
    public string Target { get; }

    public object Details { get; }
}
