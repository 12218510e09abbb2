using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;

namespace VpBot.Handoff;

/// <summary>How the bot would reach an advisor with whom it never had a chat.</summary>
public interface IUnmetAdvisors
{
    /// <summary>The address under which a chat can be made; null when the bot has to wait until they meet it.</summary>
    ChatAddress? AddressOf(Advisor advisor);
}
