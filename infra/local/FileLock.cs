namespace VpBot.Local;

/// <summary>Keeps processes apart by an open file; the operating system lets go of it when its holder dies.</summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream held;

    private FileLock(FileStream held) => this.held = held;

    public static async Task<FileLock> TakeAsync(string path, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException)
            {
                await again.WaitForNextTickAsync(ct);
            }
        }
    }

    public void Dispose() => held.Dispose();
}
