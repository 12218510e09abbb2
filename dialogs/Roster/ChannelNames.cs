namespace VpBot.Dialogs.Roster;

/// <summary>How a roster file names the ways to make contact.</summary>
public static class ChannelNames
{
    private static readonly Dictionary<ContactChannel, string[]> Names = new()
    {
        [ContactChannel.TeamsChat] = ["teamschat", "chat", "teams"],
        [ContactChannel.TeamsCall] = ["teamsbellen", "teamscall", "teamsgesprek", "videobellen", "video", "call"],
        [ContactChannel.Phone] = ["telefoon", "phone", "bellen", "telefonisch", "telephone"],
        [ContactChannel.AtWork] = ["werk", "atwork", "op het werk", "work", "kantoor", "office"],
        [ContactChannel.Elsewhere] = ["elders", "elsewhere", "ergens anders", "buiten het werk"],
    };

    private static readonly Dictionary<string, ContactChannel> ByName = Names
        .SelectMany(channel => channel.Value, (channel, name) => (Folded: CellText.Fold(name), channel.Key))
        .ToDictionary(name => name.Folded, name => name.Key, StringComparer.Ordinal);

    /// <summary>The name of a channel in the Dutch template.</summary>
    public static string DutchName(ContactChannel channel) => Names[channel][0];

    /// <summary>The channel that a word or two names, in Dutch or English; null when none.</summary>
    public static ContactChannel? Find(string? text) => ByName.TryGetValue(CellText.Fold(text), out var channel) ? channel : null;
}
