namespace VpBot.Dialogs.Intents;

/// <summary>Things kept under a number, such as that of their first word, in the order in which they came.</summary>
internal sealed class ByNumber<T>
{
    private static readonly List<T> None = [];

    private readonly Dictionary<int, List<T>> all = [];

    public void Add(int number, T thing)
    {
        if (!all.TryGetValue(number, out var things))
        {
            all[number] = things = [];
        }

        things.Add(thing);
    }

    /// <summary>What is kept under a number; an empty list when nothing is.</summary>
    public List<T> this[int number] => all.TryGetValue(number, out var things) ? things : None;
}
