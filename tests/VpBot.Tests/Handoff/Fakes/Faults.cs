namespace VpBot.Tests.Handoff.Fakes;

/// <summary>Counts the calls that leave the process, and lets the process die at one of them or something else happen around it.</summary>
internal sealed class Faults
{
    private int dieAt = int.MaxValue;
    private bool after;
    private int calls;
    private (int Call, bool Answered, Func<Task> What)? meanwhile;

    public int Calls => calls;

    public bool Died { get; private set; }

    /// <summary>The process dies at the <paramref name="call"/>th call from now (1 is the next), before or after it took effect. Later calls fail too: the dead do nothing.</summary>
    public void DieAt(int call, bool afterwards)
    {
        calls = 0;
        dieAt = call;
        after = afterwards;
        Died = false;
    }

    /// <summary>Something happens elsewhere just before the <paramref name="call"/>th call from now, or while its answer is on its way.</summary>
    public void Meanwhile(int call, Func<Task> what, bool answered = false)
    {
        calls = 0;
        meanwhile = (call, answered, what);
    }

    public async Task<T> CallAsync<T>(Func<T> call)
    {
        // Lets other tasks in between, as a call over a network would.
        await Task.Yield();
        var number = Interlocked.Increment(ref calls);
        await MeanwhileAsync(number, answered: false);

        if (number > dieAt || (number == dieAt && !after))
        {
            Died = true;
            throw new ProcessDiedException();
        }

        var result = call();
        await MeanwhileAsync(number, answered: true);
        if (number == dieAt)
        {
            Died = true;
            throw new ProcessDiedException();
        }

        return result;
    }

    public Task CallAsync(Action call) => CallAsync(() =>
    {
        call();
        return true;
    });

    private Task MeanwhileAsync(int call, bool answered) =>
        meanwhile is var (at, late, what) && (at, late) == (call, answered) ? what() : Task.CompletedTask;
}
