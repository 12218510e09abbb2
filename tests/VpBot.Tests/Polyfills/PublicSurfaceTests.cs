using System.Reflection;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace VpBot.Tests.Polyfills;

/// <summary>
/// What the polyfills offer is written down in the folder Approved, so that none grows unnoticed; only VPBOT_APPROVE=1
/// rewrites it. Run on the official packages, the same lists say that these offer all of it under the same signatures.
/// </summary>
public sealed class PublicSurfaceTests
{
    // The official one takes a dictionary of its JSON library's nodes, which may be left out.
    private const string StorageOfNothing = "Microsoft.Bot.Builder.MemoryStorage: new()";

    [Fact]
    public void The_bot_builder_offers_what_was_approved() => Check(
        "BotBuilder",
        typeof(Activity),
        typeof(TurnContext),
        typeof(DialogContext),
        typeof(CloudAdapter),
        typeof(ConnectorFactory),
        typeof(ServiceClientCredentials));

    [Fact]
    public void The_tables_offer_what_was_approved() => Check("DataTables", typeof(TableClient));

    private static void Check(string polyfill, params Type[] samples)
    {
        Assembly[] assemblies = [.. samples.Select(sample => sample.Assembly).Distinct()];
        var offered = PublicSurface.Of(assemblies);
        var file = Path.Combine(Folder(), polyfill + ".txt");
        if (Environment.GetEnvironmentVariable("VPBOT_APPROVE") == "1")
        {
            File.WriteAllText(file, string.Join('\n', offered) + "\n");
        }

        var approved = File.ReadAllLines(file);
        approved.Except(offered, StringComparer.Ordinal).Except([StorageOfNothing], StringComparer.Ordinal).ShouldBeEmpty();
        if (assemblies is [var only] && only.GetName().Name == polyfill)
        {
            offered.Except(approved, StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved");
}
