using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace VpBot.Storage;

/// <summary>That there is storage, that its address can be one, and that tables can have such names. Quotes no connection string, for it holds a key.</summary>
internal sealed class StorageOptionsValidator(IHostEnvironment environment) : IValidateOptions<StorageOptions>
{
    private const int LongestPrefix = 40;

    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        if (!IsPrefix(options.TablePrefix))
        {
            return ValidateOptionsResult.Fail("Storage:TablePrefix is 1 to 40 letters and digits and starts with a letter.");
        }

        if (string.IsNullOrWhiteSpace(options.Tables))
        {
            return environment.IsDevelopment()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Storage:Tables is missing: a connection string, or the https address of the table service.");
        }

        return TableAccount.IsAddress(options.Tables) ? CheckAddress(options.Tables) : CheckConnectionString(options.Tables);
    }

    private static bool IsPrefix(string? text) => text is { Length: >= 1 and <= LongestPrefix } && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit);

    private static ValidateOptionsResult CheckAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Query.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Storage:Tables is no https address such as https://example.table.core.windows.net.");

    private static ValidateOptionsResult CheckConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return ValidateOptionsResult.Success;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            return ValidateOptionsResult.Fail("Storage:Tables is neither an https address nor a connection string with account name, key and endpoint.");
        }
    }
}
