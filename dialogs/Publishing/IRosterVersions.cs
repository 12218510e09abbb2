using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>The versions of the roster and the pointer to the one that employees see.</summary>
public interface IRosterVersions : IRosterReader
{
    /// <summary>
    /// Publishes a roster as the next version, in one swap of the pointer; null when somebody published since version
    /// <paramref name="basedOn"/>. Publishing the same draft twice gives the version it already became.
    /// </summary>
    Task<AdvisorRoster?> PublishAsync(IReadOnlyList<Advisor> advisors, long basedOn, CancellationToken cancellationToken);

    /// <summary>Keeps a checked draft for half an hour, so that publishing can follow a preview on another instance; gives its opaque id.</summary>
    Task<string> KeepDraftAsync(RosterDraft draft, CancellationToken cancellationToken);

    /// <summary>A draft that was kept; null when it is gone.</summary>
    Task<RosterDraft?> FindDraftAsync(string id, CancellationToken cancellationToken);

    Task DropDraftAsync(string id, CancellationToken cancellationToken);
}
