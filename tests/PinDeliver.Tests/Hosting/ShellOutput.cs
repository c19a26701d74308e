using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace PinDeliver.Tests.Hosting;

/// <summary>Everything that came out of a run, stream by stream.</summary>
internal sealed record ShellOutput(
    IReadOnlyList<PSObject> Objects,
    ErrorRecord? Terminating,
    IReadOnlyList<ErrorRecord> Errors,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Verbose,
    IReadOnlyList<string> Debug,
    IReadOnlyList<ProgressRecord> Progress,
    IReadOnlyList<string> Information)
{
    /// <summary>The results of Set-PinDeliverCustomer.</summary>
    public IReadOnlyList<CustomerUpdateResult> Results =>
        Objects.Select(item => item.BaseObject).OfType<CustomerUpdateResult>().ToList();

    /// <summary>The one result.</summary>
    public CustomerUpdateResult Result => Results.Single();

    /// <summary>The terminating error's id, without the command's name.</summary>
    public string? TerminatingId => Terminating is null ? null : IdOf(Terminating);

    /// <summary>The ids of the non-terminating errors.</summary>
    public IReadOnlyList<string> ErrorIds => Errors.Select(IdOf).ToList();

    public void ThrowIfFailed()
    {
        if (Terminating is not null)
            throw new InvalidOperationException(Terminating.ToString(), Terminating.Exception);
        if (Errors.Count > 0)
            throw new InvalidOperationException(Errors[0].ToString(), Errors[0].Exception);
    }

    public static string IdOf(ErrorRecord record) => record.FullyQualifiedErrorId.Split(',')[0];
}
