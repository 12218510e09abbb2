using VpBot.Dialogs.Requests;

namespace VpBot.Conversations;

/// <summary>Who sent the activity, put into the turn by the gate; a turn without one did not come through it.</summary>
/// <param name="Who">The person, as the channel vouches for them.</param>
internal sealed record Sender(Person Who);
