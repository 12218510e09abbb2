namespace VpBot.Dialogs.Publishing;

/// <summary>Fetches a file that a publisher sent and reads it as a table.</summary>
public interface IRosterFiles
{
    /// <summary>Fetches and reads; expected failures are a <see cref="RosterFileProblem"/>.</summary>
    Task<RosterFile> ReadAsync(RosterUpload upload, CancellationToken cancellationToken);
}
