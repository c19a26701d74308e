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

    [Fact]
    public void Without_SkipUnchanged_nothing_is_asked_and_the_payload_shows_the_values()
    {
        var output = lab.Set("-WhatIf -Verify", "Id,City\n1001,Lund\n");
        Assert.Equal("""{"customer":{"city":"Lund"}}""", output.Result.Payload);
        Assert.Null(output.Result.Changes);
        Assert.Empty(lab.Methods);
    }
}
