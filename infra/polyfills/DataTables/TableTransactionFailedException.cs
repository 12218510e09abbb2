using System.Globalization;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused; nothing of it was carried out.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            requestFailedException.Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        if (requestFailedException.Data[TableErrorParser.FailedEntity] is string index
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
        {
            FailedTransactionActionIndex = parsed;
        }
    }

    /// <summary>Zero-based place of the action that failed; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
