using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// How a client talks to the service: retries, transport, diagnostics and the service's version.
/// </summary>
/// <remarks>
/// The address of a point operation contains the keys of the entity. Azure.Core leaves out the query when it logs or
/// traces an address, not the path: keys must be pseudonyms, and the event source and the spans of Azure.Core must not
/// be exported where even those are too much.
/// </remarks>
public class TableClientOptions : ClientOptions
{
    private static readonly string[] HarmlessHeaders =
        ["DataServiceVersion", "Preference-Applied", "Prefer", "x-ms-date", "x-ms-error-code", "x-ms-version"];

    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        Version = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };
        foreach (var header in HarmlessHeaders)
        {
            Diagnostics.LoggedHeaderNames.Add(header);
        }
    }

    /// <summary>The versions of the REST protocol that can be asked for.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    /// <summary>The cloud that tokens are asked for; null means the public one.</summary>
    public TableAudience? Audience { get; set; }

    internal string Version { get; }
}
