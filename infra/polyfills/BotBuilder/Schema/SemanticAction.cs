namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action that goes along with an activity.</summary>
public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string id = default, IDictionary<string, Entity> entities = default)
    {
        Id = id;
        Entities = entities;
    }

    public string State { get; set; }

    public string Id { get; set; }

    public IDictionary<string, Entity> Entities { get; set; }
}
