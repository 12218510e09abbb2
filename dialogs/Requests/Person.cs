namespace VpBot.Dialogs.Requests;

/// <summary>Somebody in an allowed tenant, as the channel vouches for them.</summary>
/// <param name="TenantId">The Entra tenant.</param>
/// <param name="ObjectId">The Entra object id.</param>
public readonly record struct Person(Guid TenantId, Guid ObjectId);
