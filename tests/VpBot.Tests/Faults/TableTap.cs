namespace VpBot.Tests.Faults;

/// <summary>Listens to the operations on tables from a moment on, counts them, and lets one of them fail. What is not allowed anywhere is noted too.</summary>
internal sealed class TableTap
{
    private readonly Lock changing = new();
    private readonly List<string> operations = [];
    private readonly List<string> forbidden = [];
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private bool listening;
    private int failAt;
    private Fault fault;

    /// <summary>What was done since <see cref="Listen"/>, in order.</summary>
    public IReadOnlyList<string> Operations
    {
        get
        {
            lock (changing)
            {
                return [.. operations];
            }
        }
    }

    /// <summary>Queries without a bound on the partition, and rows that were read and then written whatever they had become.</summary>
    public IReadOnlyList<string> Forbidden
    {
        get
        {
            lock (changing)
            {
                return [.. forbidden];
            }
        }
    }

    /// <summary>Whether the operation that was to fail was reached.</summary>
    public bool Failed { get; private set; }

    /// <summary>Listens from now on; the operation with this number (from 1) fails, 0 for none.</summary>
    public void Listen(int at = 0, Fault how = default)
    {
        lock (changing)
        {
            operations.Clear();
            (listening, failAt, fault, Failed) = (true, at, how, false);
        }
    }

    public IReadOnlyList<string> Stop()
    {
        lock (changing)
        {
            listening = false;
            return [.. operations];
        }
    }

    /// <summary>Notes an operation; gives how it fails, null when it does not.</summary>
    public Fault? Note(string operation)
    {
        lock (changing)
        {
            if (!listening)
            {
                return null;
            }

            operations.Add(operation);
            if (operations.Count != failAt)
            {
                return null;
            }

            Failed = true;
            return fault;
        }
    }

    /// <summary>A row was read by its key.</summary>
    public void Read(string row)
    {
        lock (changing)
        {
            read.Add(row);
        }
    }

    /// <summary>A row is replaced whatever it is.</summary>
    public void Overwritten(string row)
    {
        lock (changing)
        {
            if (read.Contains(row))
            {
                forbidden.Add($"overwrite of {row}, which was read");
            }
        }
    }

    /// <summary>A query with this filter.</summary>
    public void Queried(string table, string? filter)
    {
        var bounded = filter?.Contains("PartitionKey eq", StringComparison.Ordinal) == true
            || (filter?.Contains("PartitionKey ge", StringComparison.Ordinal) == true && filter.Contains("PartitionKey lt", StringComparison.Ordinal));
        if (!bounded)
        {
            lock (changing)
            {
                forbidden.Add($"query of the whole table {table}: {filter}");
            }
        }
    }
}
