namespace VpBot.Local;

internal static class Executables
{
    /// <summary>The first file of this name on a search path, or null. On Windows also with the usual extensions.</summary>
    public static string? Find(string name, string searchPath)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];
        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
