namespace VpBot.Identity;

/// <summary>Which tenants may talk to the bot: <c>Tenants</c>.</summary>
public sealed class TenantOptions
{
    /// <summary>Entra tenant ids; in Development none means any.</summary>
    public IList<Guid> Allowed { get; init; } = [];
}
