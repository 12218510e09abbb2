using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>The sealed form of <see cref="Exclusions"/>; fields are only ever added.</summary>
internal sealed record SealedExclusions(int V, string[] NotWith, Guid Tenant, string Self)
{
    private const int Schema = 1;

    public static SealedExclusions Of(Exclusions exclusions) =>
        new(Schema, [.. exclusions.NotWith.Select(key => key.Value).Order(StringComparer.Ordinal)], exclusions.TenantId, exclusions.Self);

    public Exclusions ToExclusions() => V == Schema
        ? new(NotWith.Select(key => new AdvisorKey(key)).ToHashSet(), Tenant, Self)
        : throw new InvalidOperationException("Exclusions were sealed by a newer version of the bot.");
}
