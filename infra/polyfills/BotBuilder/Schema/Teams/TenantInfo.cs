namespace Microsoft.Bot.Schema.Teams;

/// <summary>The Entra tenant that an activity comes from.</summary>
public class TenantInfo
{
    public TenantInfo()
    {
    }

    public TenantInfo(string id = default)
    {
        Id = id;
    }

    public string Id { get; set; }
}
