using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace TeamsPolicyBot.Telemetry;

/// <summary>Sends traces and metrics over OTLP while the bot runs, and what is left at its end. Where to, the exporter reads from OpenTelemetry's own environment variables.</summary>
internal sealed class OtlpExport : IHostedService, IDisposable
{
    /// <summary>Without it nothing is sent anywhere.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public static bool IsWanted => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(Endpoint));

    /// <summary>Who sends: the program and its version.</summary>
    public static ResourceBuilder Resource() =>
        ResourceBuilder.CreateDefault().AddService(BotTelemetry.Name, serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(BotTelemetry.Name).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(BotTelemetry.Name).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After the last turn, so that it is sent too.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
