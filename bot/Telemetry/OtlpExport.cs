namespace TeamsPolicyBot.Telemetry;

/// <summary>Whether anything is sent over OTLP.</summary>
internal static class OtlpExport
{
    /// <summary>Without it nothing is sent anywhere. The exporter reads it, and OpenTelemetry's other variables, itself.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static bool IsWanted => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint));
}
