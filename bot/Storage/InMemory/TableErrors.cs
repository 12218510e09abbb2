using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace VpBot.Storage.InMemory;

/// <summary>The refusals of the table service, with its status and error codes.</summary>
internal static class TableErrors
{
    public static RequestFailedException TableNotFound() => Of(404, "TableNotFound", "The table specified does not exist.");

    public static RequestFailedException TableAlreadyExists() => Of(409, "TableAlreadyExists", "The table specified already exists.");

    public static RequestFailedException InvalidResourceName() => Of(400, "InvalidResourceName", "The specified resource name contains invalid characters.");

    public static RequestFailedException ResourceNotFound() => Of(404, "ResourceNotFound", "The specified resource does not exist.");

    public static RequestFailedException EntityAlreadyExists() => Of(409, "EntityAlreadyExists", "The specified entity already exists.");

    public static RequestFailedException ConditionNotSatisfied() =>
        Of(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");

    public static RequestFailedException PropertyValueTooLarge() =>
        Of(400, "PropertyValueTooLarge", "The property value exceeds the maximum allowed size (64KB).");

    public static RequestFailedException DuplicateRow() =>
        Of(400, "InvalidDuplicateRow", "The batch request contains multiple changes with same row key.");

    public static RequestFailedException DifferentPartitions() =>
        Of(400, "CommandsInBatchActOnDifferentPartitions", "All commands in a batch must operate on same entity group.");

    public static RequestFailedException InvalidInput(string message) => Of(400, "InvalidInput", message);

    public static TableTransactionFailedException InTransaction(RequestFailedException exception, int failedAction)
    {
        // Where the official exception looks for the place of the action that failed.
        exception.Data["FailedEntity"] = failedAction.ToString(CultureInfo.InvariantCulture);
        return new TableTransactionFailedException(exception);
    }

    private static RequestFailedException Of(int status, string code, string message) => new(status, message, code, null);
}
