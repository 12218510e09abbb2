using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>A query of entities or tables as an address.</summary>
internal sealed record TableQuery(string Path, string Filter, IEnumerable<string> Selected, string NextParameters)
{
    /// <summary>Names of properties as they stand in an address; null means all.</summary>
    internal static string Select(IEnumerable<string> names)
    {
        var joined = names is null ? string.Empty : string.Join(',', names);
        return joined.Length == 0 ? null : Uri.EscapeDataString(joined);
    }

    internal string Address(string continuationToken, int? pageSize)
    {
        List<string> parameters = [];
        Add(parameters, "$filter", string.IsNullOrEmpty(Filter) ? null : Uri.EscapeDataString(Filter));
        Add(parameters, "$select", Select(Selected));
        Add(parameters, "$top", pageSize?.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(continuationToken))
        {
            foreach (var (name, value) in NextParameters.Split(' ').Zip(continuationToken.Split(' ')))
            {
                Add(parameters, name, value);
            }
        }

        return parameters.Count == 0 ? Path : $"{Path}?{string.Join('&', parameters)}";
    }

    /// <summary>Where the next page starts: the escaped values of the headers in the order of their parameters; null after the last page.</summary>
    internal string ContinuationToken(Response response)
    {
        var values = NextParameters.Split(' ')
            .Select(name => response.Headers.TryGetValue($"x-ms-continuation-{name}", out var value) ? value : null)
            .TakeWhile(value => value is not null)
            .Select(Uri.EscapeDataString);
        var token = string.Join(' ', values);
        return token.Length == 0 ? null : token;
    }

    private static void Add(List<string> parameters, string name, string value)
    {
        if (value is not null)
        {
            parameters.Add($"{name}={value}");
        }
    }
}
