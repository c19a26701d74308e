using System.Collections;
using System.Linq;
using System.Management.Automation;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>The same bad value by every path: the same error, under the same failure policy.</summary>
public sealed class SameErrorTests(RowLab lab) : IClassFixture<RowLab>
{
    public static TheoryData<string, object, string> BadValues => new()
    {
        { "PositionLat", "57,70", "InvalidFieldValue" },
        { "PositionLng", "181", "InvalidFieldValue" },
        { "StopTime", "5.7", "InvalidFieldValue" },
        { "UnattendedOk", "maybe", "InvalidFieldValue" },
        { "RequestedDeliveryDate", "03/04/2026", "InvalidFieldValue" },
        { "TimeWindowStart", "25:00", "InvalidFieldValue" },
        { "City", new object[] { "a", "b" }, "InvalidFieldValue" },
        { "City", "GÃ¶teborg", "MisdecodedText" },
        { "Package", "Box", "InvalidFieldValue" },
    };

    [Theory]
    [MemberData(nameof(BadValues))]
    public void By_default_it_ends_the_command(string field, object value, string errorId)
    {
        foreach (var path in ValuePaths.All)
        {
            lab.Give(path, field, value).Refuses(errorId, path.ToString());
            lab.Give(path, field, value, "-ErrorAction Stop").Refuses(errorId, path + " Stop");
        }
    }

    [Theory]
    [MemberData(nameof(BadValues))]
    public void Under_ErrorAction_Continue_it_is_a_Failed_result_and_an_error(string field, object value, string errorId)
    {
        foreach (var path in ValuePaths.All)
        {
            foreach (var action in new[] { "Continue", "SilentlyContinue", "Ignore" })
            {
                var run = lab.Give(path, field, value, $"-ErrorAction {action}");
                Assert.True(run.Output.Terminating is null, $"{path}: {run.Output.Terminating}");
                Assert.Equal((CustomerUpdateStatus.Failed, errorId, 1), (run.Result.Status, run.Result.ErrorId, run.Result.Row));
                Assert.Equal(action == "Continue" ? [errorId] : [], run.Output.ErrorIds);
                Assert.Empty(run.Requests);
            }
        }
    }

    [Fact]
    public void The_target_of_the_error_is_the_row_itself()
    {
        var rows = new object[]
        {
            CsvRows.Of(("Id", "7"), ("PositionLat", "abc"), ("Butik", "x")),
            new Hashtable { ["Id"] = "8", ["PositionLat"] = "abc" },
        };
        var run = lab.Run("-ErrorAction Continue", rows);
        Assert.Equal(2, run.Output.Errors.Count);
        Assert.All(run.Output.Errors, error => Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category));
        Assert.Equal(["Id", "PositionLat", "Butik"], PSObject.AsPSObject(run.Output.Errors[0].TargetObject).Properties.Select(p => p.Name));
        Assert.Same(rows[1], PSObject.AsPSObject(run.Output.Errors[1].TargetObject).BaseObject);
    }

    [Fact]
    public void The_target_of_a_terminating_error_is_the_row_too()
    {
        var row = new Hashtable { ["Id"] = "8", ["PositionLat"] = "abc" };
        Assert.Same(row, PSObject.AsPSObject(lab.Run("", [row]).Output.Terminating!.TargetObject).BaseObject);
    }

    [Fact]
    public void By_default_the_rows_behind_it_are_not_sent()
    {
        var run = lab.Csv("Id,PositionLat\n1,55\n2,abc\n3,56\n4,57");
        Assert.Equal("1", run.Bodies.Keys.Single());
        Assert.Equal("InvalidFieldValue", run.Output.TerminatingId);
        Assert.Contains("Row 2 (Id 2)", run.Output.Terminating!.ErrorDetails.Message);
        Assert.Equal(CustomerUpdateStatus.Updated, run.Results[0].Status);
    }

    [Fact]
    public void Under_ErrorAction_Continue_the_rows_behind_it_are_sent()
    {
        var run = lab.Csv("Id,PositionLat\n1,55\n2,abc\n3,56\n4,91", "-ErrorAction Continue");
        Assert.Equal(["1", "3"], run.Bodies.Keys.Order());
        Assert.Equal(["Updated", "Failed", "Updated", "Failed"], run.Results.Select(result => result.Status.ToString()));
        Assert.Equal(["Row 2 (Id 2): ", "Row 4 (Id 4): "], run.Output.Errors.Select(error => error.ErrorDetails.Message[..14]));
    }

    [Fact]
    public void The_preference_variable_counts_as_the_parameter_does_and_its_default_as_none()
    {
        foreach (var (preference, goesOn) in new[] { ("Continue", false), ("SilentlyContinue", true), ("Stop", false) })
        {
            lab.Shell.Run($"$global:ErrorActionPreference = '{preference}'");
            try
            {
                Assert.Equal(goesOn ? 1 : 0, lab.Csv("Id,PositionLat\n2,abc\n3,56").Requests.Count);
            }
            finally
            {
                lab.Shell.Run("$global:ErrorActionPreference = 'Continue'");
            }
        }
    }

    [Fact]
    public void Nothing_of_a_row_with_one_bad_value_is_sent()
    {
        var run = lab.Csv("Id,City,PositionLat,Email\n7,Lund,abc,a@b.se", "-ErrorAction SilentlyContinue");
        Assert.Empty(run.Requests);
        Assert.Equal(0, run.Result.Attempts);
    }

    [Fact]
    public void WhatIf_tells_the_same_error() =>
        Assert.Equal("InvalidFieldValue", lab.Csv("Id,PositionLat\n7,abc", "-WhatIf -ErrorAction SilentlyContinue").Result.ErrorId);
}
