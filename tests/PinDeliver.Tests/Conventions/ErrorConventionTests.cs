using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using PinDeliver.Commands;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>Every error has its category, its advice and its line in the README.</summary>
public sealed class ErrorConventionTests
{
    public static TheoryData<PinDeliverError> Errors => new(Enum.GetValues<PinDeliverError>());

    [Theory]
    [MemberData(nameof(Errors))]
    public void Every_error_has_a_category_and_says_what_to_do(PinDeliverError error)
    {
        var record = ErrorRecords.Create(new Failure(error, "message"), "target");
        Assert.NotEqual(ErrorCategory.NotSpecified, record.CategoryInfo.Category);
        Assert.Equal(error.ToString(), record.FullyQualifiedErrorId);
        Assert.EndsWith(".", record.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_id_is_in_the_READMEs_table()
    {
        var readme = File.ReadAllText(Path.Combine(ModuleFiles.Root, "README.md"));
        Assert.DoesNotContain(Enum.GetNames<PinDeliverError>(), id => !readme.Contains($"`{id}`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_READMEs_table_says_which_errors_are_repeated_and_which_end_the_command()
    {
        var rows = File.ReadAllLines(Path.Combine(ModuleFiles.Root, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 6);
        foreach (var cells in rows)
        {
            foreach (var id in cells[1].Split(',', StringSplitOptions.TrimEntries))
            {
                if (!Enum.TryParse<PinDeliverError>(id.Trim('`'), out var error))
                    continue;
                Assert.Equal((id, ErrorTraits.Of(error).IsRepeatable ? "yes" : ""), (id, cells[3]));
                Assert.Equal((id, ErrorTraits.Of(error).DoomsRun ? "always" : ""), (id, cells[4]));
            }
        }
    }
}
