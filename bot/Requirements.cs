namespace VpBot;

/// <summary>What the bot cannot do without outside Development. Every missing or wrong setting is named at once.</summary>
public static class Requirements
{
    private static readonly string[] AppTypes = ["SingleTenant", "UserAssignedMSI"];

    /// <summary>Checks the settings.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or wrong; the message names each setting and what to do.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = new List<string>();
        var type = configuration["MicrosoftAppType"];
        if (!string.IsNullOrEmpty(type) && !AppTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"MicrosoftAppType is \"{type}\": use SingleTenant or UserAssignedMSI.");
        }

        if (!environment.IsDevelopment())
        {
            Need("MicrosoftAppType", "SingleTenant or UserAssignedMSI.");
            Need("MicrosoftAppId", "the application id of the bot: without it anybody could talk to the bot.");
            Need("MicrosoftAppTenantId", "the tenant of the bot's identity.");
            Need("Tenants:Allowed:0", "the tenant ids that may talk to the bot.");
            Need("Storage:Tables", "a connection string, or the https endpoint of the table service (then Entra is used).");
            if (string.IsNullOrWhiteSpace(configuration["Sealing:KeyVault"]) && string.IsNullOrWhiteSpace(configuration["Sealing:SecretFile"]))
            {
                problems.Add("Sealing:KeyVault or Sealing:SecretFile is missing: where the master secret is.");
            }

            if (string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase))
            {
                Need("MicrosoftAppPassword", "the client secret of the application.");
            }
        }

        if (problems.Count > 0)
        {
            throw new InvalidOperationException("The bot cannot start:" + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "- " + problem)));
        }

        void Need(string key, string what)
        {
            if (string.IsNullOrWhiteSpace(configuration[key]))
            {
                problems.Add($"{key} is missing: {what}");
            }
        }
    }
}
