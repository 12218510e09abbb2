namespace VpBot.Dialogs.Publishing;

/// <summary>Who may publish the roster.</summary>
public interface IPublishers
{
    /// <summary>Whether the person with this Entra object id may publish.</summary>
    bool MayPublish(Guid objectId);
}
