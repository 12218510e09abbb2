using System.Security.Cryptography;

namespace VpBot;

/// <summary>The one place that makes random ids.</summary>
public static class RandomIds
{
    /// <summary>26 characters of a-z and 2-7: 128 random bits that say nothing about time or anybody.</summary>
    public static string Next() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz234567", 26);
}
