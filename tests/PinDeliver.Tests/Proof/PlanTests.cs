using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>-WhatIf as a plan: typed results, and nothing but reads.</summary>
public sealed class PlanTests : IAsyncLifetime
{
    private readonly ProofLab lab = new();

    public ValueTask InitializeAsync() => lab.InitializeAsync();

    public ValueTask DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public void With_SkipUnchanged_a_plan_shows_old_and_new()
    {
        var output = lab.Set("-WhatIf -SkipUnchanged", "Id,City,Weight\n1001,Lund,1.5\n1002,Göteborg,2\n1003,,\n");
        output.ThrowIfFailed();
        Assert.Equal(["WhatIf", "Unchanged", "Skipped"], output.Results.Select(result => result.Status.ToString()));
        Assert.Equal("City: Göteborg → Lund", output.Results[0].Changes!.ToString());
        Assert.Equal("""{"customer":{"city":"Lund"}}""", output.Results[0].Payload);
        Assert.Equal(["GET", "GET"], lab.Methods);
    }

    [Fact]
    public void The_closing_count_goes_to_the_host_and_nothing_but_results_down_the_pipeline()
    {
        var output = lab.Set("-WhatIf -SkipUnchanged", "Id,City,Weight\n1001,Lund,9\n1002,Göteborg,2\nnone,Lund,\n1003,,\n");
        Assert.Equal(4, output.Results.Count);
        Assert.Equal(output.Objects.Count, output.Results.Count);
        Assert.Equal(["Plan: 1 of 4 rows would be updated (2 fields), 1 unchanged, 1 with nothing to send, 1 would fail. Nothing was sent."], output.Information);
    }

    [Fact]
    public void A_row_that_cannot_be_read_warns_and_the_plan_goes_on()
    {
        var output = lab.Set("-WhatIf -SkipUnchanged", "Id,City\nnone,Lund\n1001,Lund\n");
        output.ThrowIfFailed();
        Assert.Equal(["Failed", "WhatIf"], output.Results.Select(result => result.Status.ToString()));
        Assert.Contains("none", Assert.Single(output.Warnings), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*=401", "AuthenticationFailed", "AuthenticationFailed", 8)]
    [InlineData("*=reset", "ConnectionLost", "ServiceUnreachable", (20 + 8) * 4)]
    public void Where_no_customer_can_be_read_it_stops_reading_and_checks_every_row(string fault, string first, string others, int mostRequests)
    {
        lab.Sandbox.ReadFaults.Add(fault);
        var rows = string.Concat(Enumerable.Range(1, 300).Select(row => $"{row},{(row % 10 == 0 ? "57,70" : "1")}\n".Replace("57,70", "\"57,70\"", StringComparison.Ordinal)));
        foreach (var action in new[] { "", "-ErrorAction Stop", "-ErrorAction Continue" })
        {
            lab.Sandbox.Requests.Clear();
            var output = lab.Set("-WhatIf -SkipUnchanged -ThrottleLimit 8 " + action, "Id,Weight\n" + rows);
            Assert.Null(output.Terminating);
            Assert.Equal(300, output.Results.Count);
            foreach (var result in output.Results)
            {
                Assert.Equal(CustomerUpdateStatus.Failed, result.Status);
                Assert.Contains(result.ErrorId, result.Row % 10 == 0 ? ["InvalidFieldValue"] : new[] { first, others });
            }

            Assert.Equal((first, others), (output.Results[0].ErrorId, output.Results[^2].ErrorId));
            Assert.StartsWith("Not read, as an earlier row failed so: ", output.Results[^2].Message, StringComparison.Ordinal);
            Assert.Equal(0, output.Results[^2].Attempts);
            Assert.InRange(lab.Methods.Count(), 1, mostRequests);
            Assert.Equal(300, action.EndsWith("Continue", StringComparison.Ordinal) ? output.Errors.Count : output.Warnings.Count);
        }
    }

    [Fact]
    public void A_job_that_can_read_no_customer_checks_its_file_and_ends_with_1()
    {
        lab.Sandbox.ReadFaults.Add("*=401");
        var folder = Directory.CreateTempSubdirectory("pindeliver-plan-");
        var file = Path.Combine(folder.FullName, "rows.csv");
        File.WriteAllText(file, "Id,Weight\n" + string.Concat(Enumerable.Range(1, 50).Select(row => $"{row},{(row == 50 ? "x" : "1")}\n")));
        var output = lab.Shell.Run($"Update-PinDeliverCustomerFromCsv '{file}' -Connection $args[0] -WhatIf -SkipUnchanged", null, lab.Connection);
        var summary = (UpdateSummary)output.Objects.Single().BaseObject;
        Assert.Equal((1, 50, "AuthenticationFailed"), (summary.ExitCode, summary.Failed, summary.ErrorId));
        Assert.Contains("InvalidFieldValue", File.ReadAllText(summary.ResultPath!), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Without_SkipUnchanged_nothing_is_asked_and_the_payload_shows_the_values()
    {
        var output = lab.Set("-WhatIf -Verify", "Id,City\n1001,Lund\n");
        Assert.Equal("""{"customer":{"city":"Lund"}}""", output.Result.Payload);
        Assert.Null(output.Result.Changes);
        Assert.Empty(lab.Methods);
    }
}
