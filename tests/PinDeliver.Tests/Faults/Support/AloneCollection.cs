using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>Tests that look at the whole process (memory, environment) or at the real clock: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(AloneCollection), DisableParallelization = true)]
public sealed class AloneCollection;
