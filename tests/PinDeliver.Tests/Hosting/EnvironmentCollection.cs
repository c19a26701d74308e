using Xunit;

namespace PinDeliver.Tests.Hosting;

/// <summary>Tests that change the process's environment run one at a time, and beside no others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "Environment";
}
