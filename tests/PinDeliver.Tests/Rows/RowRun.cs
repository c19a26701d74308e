using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PinDeliver.Sandbox;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>What came out of a run and what the service received meanwhile.</summary>
internal sealed record RowRun(ShellOutput Output, IReadOnlyList<RecordedRequest> Requests)
{
    /// <summary>The body of the one request.</summary>
    public string Body => Assert.Single(Requests).BodyText;

    /// <summary>The customer object of the one request.</summary>
    public JsonObject Customer => JsonNode.Parse(Body)!["customer"]!.AsObject();

    public IReadOnlyList<CustomerUpdateResult> Results => Output.Results;

    public CustomerUpdateResult Result => Output.Result;

    public IReadOnlyList<string> Warnings => Output.Warnings;

    /// <summary>One customer was updated, with this JSON in <c>customer</c> and nothing else.</summary>
    public void Sends(string customer, string because = "")
    {
        Assert.True(Output.Terminating is null, $"{because}: {Output.Terminating}");
        Assert.Empty(Output.Errors);
        Assert.Equal(CustomerUpdateStatus.Updated, Result.Status);
        Assert.Equal($"{because}{{\"customer\":{customer}}}", because + Body);
    }

    /// <summary>Nothing was sent, and the command ended with this error.</summary>
    public PinDeliverInputException Refuses(string errorId, string because = "")
    {
        Assert.True(Requests.Count == 0, $"{because}: {(Requests.Count > 0 ? Requests[0].BodyText : "")} was sent");
        Assert.Equal(because + errorId, because + Output.TerminatingId);
        return Assert.IsType<PinDeliverInputException>(Output.Terminating!.Exception);
    }

    /// <summary>There was nothing to send: no request, Skipped, a warning.</summary>
    public void Skips(string because = "")
    {
        Assert.True(Output.Terminating is null, $"{because}: {Output.Terminating}");
        Assert.Empty(Output.Errors);
        Assert.True(Requests.Count == 0, $"{because}: {(Requests.Count > 0 ? Requests[0].BodyText : "")} was sent");
        Assert.Equal(CustomerUpdateStatus.Skipped, Result.Status);
        Assert.Contains(Warnings, warning => warning.Contains("nothing to send", System.StringComparison.Ordinal));
    }

    /// <summary>The bodies by identity, decoded.</summary>
    public IReadOnlyDictionary<string, string> Bodies => Requests.ToDictionary(
        request => System.Uri.UnescapeDataString(request.RawTarget[(request.RawTarget.LastIndexOf('/') + 1)..]),
        request => request.BodyText);
}
