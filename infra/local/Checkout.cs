namespace VpBot.Local;

/// <summary>Where things are in the checkout that this program was built from.</summary>
public static class Checkout
{
    /// <summary>The folder that holds <c>VpBot.sln</c>, found by walking up from the running assembly.</summary>
    /// <exception cref="CannotRunException">The assembly was copied out of the checkout.</exception>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The folder of this program: <c>infra/local</c>.</summary>
    public static string Local => Path.Combine(Root, "infra", "local");

    internal static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "VpBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new CannotRunException($"No VpBot.sln in {start} or above it. Run this from a checkout of VpBot.");
    }
}
