using Xunit.Abstractions;
using Xunit.Sdk;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>The databases a store must behave the same on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>
/// A test that takes a <see cref="DatabaseKind"/> and runs once on each; the PostgreSQL run is slow, and skipped where no server is
/// installed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("TeamsPolicyBot.Tests.Support.DatabaseFactDiscoverer", "TeamsPolicyBot.Tests")]
internal sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>Makes one test case a database.</summary>
public sealed class DatabaseFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        from kind in Enum.GetValues<DatabaseKind>()
        select new DatabaseTestCase(
            diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, kind);
}

/// <summary>A test on one database.</summary>
public sealed class DatabaseTestCase : XunitTestCase
{
    [Obsolete("For the runner, which reads a test case back from its serialised form.", error: true)]
    public DatabaseTestCase()
    {
    }

    public DatabaseTestCase(
        IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, DatabaseKind kind)
        : base(diagnostics, display, options, method, [kind]) { }

    protected override void Initialize()
    {
        base.Initialize();
        if (TestMethodArguments is [DatabaseKind.PostgreSql])
        {
            Traits.Add("Category", ["Slow"]);
            SkipReason ??= PostgresServer.WhyNot;
        }
    }
}

/// <summary>A test on PostgreSQL alone.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyNot;
}
