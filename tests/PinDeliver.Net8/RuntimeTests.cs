using System;
using System.IO;
using System.Runtime.InteropServices;
using PinDeliver.Files;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Net8;

/// <summary>What the other tests of this project rest on.</summary>
public sealed class RuntimeTests
{
    [Fact]
    public void These_tests_run_on_dotnet_8() =>
        Assert.StartsWith(".NET 8.0.", RuntimeInformation.FrameworkDescription, StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(PinDeliverClient))]
    [InlineData(typeof(CsvFile))]
    public void They_test_the_binaries_that_ship(Type type) =>
        Assert.Equal(Path.Combine(ModuleFiles.Lib, "Core"), Path.GetDirectoryName(type.Assembly.Location));
}
