using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>The bot waits until an advisor meets it; until then they are not offered anything.</summary>
internal sealed class UnmetAdvisorsWait : IUnmetAdvisors
{
    public ChatAddress? AddressOf(Advisor advisor) => null;
}
