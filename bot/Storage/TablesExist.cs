using Azure;
using Azure.Data.Tables;
using Azure.Identity;

namespace VpBot.Storage;

/// <summary>Makes the tables that are not there before anything starts; what is wrong with the storage stops the host and says what to do.</summary>
public sealed class TablesExist(TableServiceClient service, TableNames names) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(names.All.Select(name => service.CreateTableIfNotExistsAsync(name, cancellationToken)));
        }
        catch (RequestFailedException exception)
        {
            throw new StorageStartException(Advice(exception), exception);
        }
        catch (AuthenticationFailedException exception)
        {
            throw new StorageStartException("Storage:Tables: the bot has no identity. Give it a managed identity (AZURE_CLIENT_ID names a user-assigned one), or use a connection string.", exception);
        }
        catch (Exception exception) when (exception is AggregateException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new StorageStartException(Unreachable, exception);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private const string Unreachable = "Storage:Tables: the table service cannot be reached. Check the address, the network and, for Azurite, that it runs.";

    private static string Advice(RequestFailedException failure) => (failure.Status, failure.ErrorCode) switch
    {
        (403, "AuthenticationFailed") => "Storage:Tables: the account key is wrong or was renewed, or this machine's clock is. Take the current connection string.",
        (403, "AuthorizationPermissionMismatch") => "Storage:Tables: the bot's identity may not use tables. Give it the role Storage Table Data Contributor on the account; it takes some minutes to work.",
        (403, "KeyBasedAuthenticationNotPermitted") => "Storage:Tables: the account refuses keys. Set the https address of the table service instead of a connection string.",
        (401 or 403, _) => "Storage:Tables: the account refuses the bot. With a connection string check the account key; with an address check the identity's role (Storage Table Data Contributor) and tenant; with both the account's firewall.",
        (409, "TableBeingDeleted") => "Storage:Tables: a table of that name is being deleted. Start again in a minute, or set another Storage:TablePrefix.",
        (400, "InvalidResourceName" or "OutOfRangeInput") => "Storage:TablePrefix makes a name that the table service refuses.",
        (0, _) => Unreachable,
        var (status, code) => $"Storage:Tables: the table service answers {status} {code}.",
    };
}
