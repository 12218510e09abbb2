using Microsoft.Extensions.Options;
using VpBot.Dialogs.Publishing;

namespace VpBot.Identity;

/// <summary>The publishers named in the configuration.</summary>
internal sealed class Publishers(IOptions<PublisherOptions> options) : IPublishers
{
    private readonly HashSet<Guid> people = [.. options.Value.Publishers];

    public bool MayPublish(Guid objectId) => people.Contains(objectId);
}
