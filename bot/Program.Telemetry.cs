using Microsoft.AspNetCore.Builder;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
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

        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(BotTelemetry.Name, serviceVersion: typeof(Program).Assembly.GetName().Version?.ToString(3))
            )
            // Always: whether a sender wants its requests traced is not the sender's to say.
            .WithTracing(traces => traces.SetSampler(new AlwaysOnSampler())
                .AddSource(BotTelemetry.Name)
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpRequest = (span, _) => PlainSpan.OfServer(span))
                .AddHttpClientInstrumentation(options => options.EnrichWithHttpRequestMessage = PlainSpan.OfClient)
                .AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddMeter(BotTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter())
            .WithLogging(logs => logs.AddOtlpExporter());
    }
}
