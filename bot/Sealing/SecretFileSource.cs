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
                CreateOnce();
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

    /// <summary>Of processes that start together one makes the file: a move does not notice a file that came into its way meanwhile.</summary>
    private void CreateOnce()
    {
        using var turn = new Mutex(initiallyOwned: false, "VpBot.master-secret", new NamedWaitHandleOptions { CurrentUserOnly = true, CurrentSessionOnly = false });
        try
        {
            turn.WaitOne();
        }
        catch (AbandonedMutexException)
        {
            // Whoever made one was stopped half-way; its turn is ours now.
        }

        try
        {
            if (!File.Exists(path))
            {
                Create();
            }
        }
        finally
        {
            turn.ReleaseMutex();
        }
    }

    /// <summary>Written aside and moved into place, so that nobody reads half a file.</summary>
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

        File.Move(aside, path);
    }
}
