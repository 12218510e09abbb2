namespace VpBot.Dialogs.Intents;

/// <summary>A text as one language reads it.</summary>
/// <param name="book">The language.</param>
/// <param name="typed">The known word that each typed word stands for.</param>
/// <param name="bare">The same without fillers; the same array when there are none in it.</param>
internal sealed class Reading(PhraseBook book, int[] typed, int[] bare)
{
    public PhraseBook Book => book;

    public int[] Typed => typed;

    public int[] Bare => bare;
}
