using Microsoft.AspNetCore.Builder;
using OpenTelemetry.Logs;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Telemetry;

namespace TeamsPolicyBot;

internal static partial class Program
{
    /// <summary>Traces, metrics and logs over OTLP, where an administrator has set an address for them.</summary>
    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        if (!OtlpExport.IsWanted)
        {
            return;
        }

        builder.Logging.AddOpenTelemetry(options => options.SetResourceBuilder(OtlpExport.Resource()).AddOtlpExporter());
        builder.Services.AddHostedService<OtlpExport>();
    }
}
