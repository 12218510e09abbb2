using System.Security.Cryptography;

namespace VpBot.Sealing;

/// <summary>
/// Master secrets in a file that only its owner can read. To rotate: add the new secret as the second line everywhere, and
/// a quarter of an hour later make it the first. In Development the file is made when it is absent; elsewhere never,
/// because a second instance would make another.
/// </summary>
public sealed class SecretFileSource(string path, bool createWhenAbsent) : IMasterSecretSource
{
    private const string HowToMake = "Make it with one line: an id, a space and 32 random bytes in base64 (for example: echo \"k1 $(openssl rand -base64 32)\"), readable by the bot alone, the same for every instance.";

    /// <summary>Where the secret is in Development unless configured.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "VpBot", "master-secret");

    public async Task<MasterSecretSet> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (createWhenAbsent && !File.Exists(path))
            {
                Create();
            }

            return SecretFileText.Parse(await File.ReadAllTextAsync(path, cancellationToken));
        }
        catch (FormatException exception)
        {
            throw new MasterSecretException($"Sealing:SecretFile '{path}' is no secret file: {exception.Message}.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MasterSecretException($"Sealing:SecretFile '{path}' does not exist. {HowToMake}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MasterSecretException($"Sealing:SecretFile '{path}' cannot be read: let the account that runs the bot read it.", exception);
        }
    }

    /// <summary>Written aside and moved into place, so that of two processes that start together one wins and neither reads half a file.</summary>
    private void Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows())
        {
            // The folder under the user's profile is the user's own already.
            Directory.CreateDirectory(directory);
        }
        else
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var aside = $"{path}.{RandomIds.Next()}";
        using (var writer = new StreamWriter(aside, options))
        {
            writer.Write(SecretFileText.Line("dev1", RandomNumberGenerator.GetBytes(MasterSecret.Size)));
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
