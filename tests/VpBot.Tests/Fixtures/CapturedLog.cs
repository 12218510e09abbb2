using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VpBot.Tests.Fixtures;

/// <summary>Keeps everything that is logged, at every level and in every category: message, values, scopes and exception.</summary>
internal sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Lines { get; } = new();

    public string Text => string.Join('\n', Lines);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static string ValuesOf(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
        ? string.Join(", ", values.Select(value => $"{value.Key}={value.Value}"))
        : state?.ToString() ?? "";

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            List<string> within = [];
            log.scopes.ForEachScope(static (scope, list) => list.Add(ValuesOf(scope)), within);
            log.Lines.Enqueue($"{logLevel} {category} {eventId.Id} {formatter(state, exception)} [{ValuesOf(state)}] [{string.Join(" / ", within)}] {exception}");
        }
    }
}
