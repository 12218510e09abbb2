using System.Security.Cryptography;
using System.Text;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>Makes the id of a request from its draft, so that sending a draft twice is one request.</summary>
public static class RequestIds
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 26;

    /// <summary>The same id for the same draft; a draft id is random, so this says nothing about anybody either.</summary>
    public static RequestId Of(string draftId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("vpbot/request/" + draftId));

        return new(string.Create(Length, hash, static (id, bytes) =>
        {
            for (var at = 0; at < id.Length; at++)
            {
                id[at] = Alphabet[bytes[at] & 31];
            }
        }));
    }
}
