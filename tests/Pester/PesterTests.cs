using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace PinDeliver.Pester;

/// <summary>Each <c>It</c> of the Pester suite is a test here: the package in the official PowerShell.</summary>
public sealed class PesterTests
{
    public static IEnumerable<TheoryDataRow<PesterTest>> Newest => Rows(PesterSuite.Newest);

    public static IEnumerable<TheoryDataRow<PesterTest>> Oldest => Rows(PesterSuite.Oldest);

    // The names are known only when the suite has run: listing the tests must not run it.
    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Newest))]
    public void Newest_Pester(PesterTest test) => AssertPassed(test);

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Oldest))]
    public void Oldest_Pester(PesterTest test) => AssertPassed(test);

    [Fact]
    public void Both_versions_of_Pester_find_the_same_tests() =>
        Assert.Equal(PesterSuite.Newest.Results.Select(test => test.Name), PesterSuite.Oldest.Results.Select(test => test.Name));

    // Skipped is not passed: what cannot run in the official PowerShell has no place in this suite.
    private static void AssertPassed(PesterTest test) =>
        Assert.True(test.Result == "Passed", $"{test.Result}: {test.Name}\n{test.Message}");

    private static IEnumerable<TheoryDataRow<PesterTest>> Rows(PesterSuite suite) =>
        suite.Results.Select(test => new TheoryDataRow<PesterTest>(test));
}
