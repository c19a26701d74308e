using System.Management.Automation;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <summary>Decides what becomes of a row before anything is asked of the service: -WhatIf, -Confirm, nothing to send.</summary>
internal sealed class UpdateConfirmation
{
    private readonly PSCmdlet cmdlet;
    private readonly bool showsValues;
    private readonly bool isDryRun;
    private readonly bool readsFirst;
    private readonly bool isSilent;

    /// <param name="cmdlet">Asks.</param>
    /// <param name="readsFirst">Whether a dry run reads the customer before the row is decided.</param>
    public UpdateConfirmation(PSCmdlet cmdlet, bool readsFirst)
    {
        this.cmdlet = cmdlet;
        this.readsFirst = readsFirst;
        isDryRun = CallerPreferences.IsDryRun(cmdlet);
        showsValues = CallerPreferences.AsksToConfirm(cmdlet);
        isSilent = !showsValues && !CallerPreferences.Wants(cmdlet, "Verbose");
    }

    public void Decide(RunRow row, bool isPipeline)
    {
        var update = row.Update!;
        if (SkipEmpty(row, isPipeline))
            return;

        // The results are the plan. The engine's own "What if:" lines would cut their table to pieces.
        if (isDryRun)
        {
            if (!readsFirst)
                row.Decided = CustomerUpdateStatus.WhatIf;
            return;
        }

        // Nobody is asked and nothing is shown: the question need not be made.
        if (isSilent)
            return;
        // Values are for who has to decide; the verbose stream, which gets this text too, holds none.
        var question = $"Update customer {update.Identity}" + (showsValues ? ": " + update.ToJson() : "");
        if (cmdlet.ShouldProcess(question, question + "?", "Update customer"))
            return;
        row.Decided = CustomerUpdateStatus.Skipped;
        row.Message = "Not confirmed.";
    }

    /// <summary>The same in a job, whose file was confirmed as a whole.</summary>
    /// <param name="row">The row, which may have failed.</param>
    /// <param name="isPlanned">Whether a dry run decides it without reading the customer.</param>
    public static void DecideInJob(RunRow row, bool isPlanned)
    {
        if (row.Failure is null && !SkipEmpty(row, isPipeline: true) && isPlanned)
            row.Decided = CustomerUpdateStatus.WhatIf;
    }

    private static bool SkipEmpty(RunRow row, bool isPipeline)
    {
        if (!row.Update!.IsEmpty)
            return false;
        row.Decided = CustomerUpdateStatus.Skipped;
        row.Message = "Nothing to send.";
        row.Warning = $"{row.Name(isPipeline)} has nothing to send: every field is blank or missing.";
        return true;
    }
}
