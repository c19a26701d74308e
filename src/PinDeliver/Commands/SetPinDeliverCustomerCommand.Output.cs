using System;
using System.Management.Automation;
using PinDeliver.Sending;

namespace PinDeliver.Commands;

/// <content>What comes out: on the pipeline's thread, the only one that may write, and in the order of the input.</content>
public sealed partial class SetPinDeliverCustomerCommand
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(250);

    private void Pump(bool toTheEnd)
    {
        try
        {
            while (true)
            {
                WriteLog();
                while (!stop.IsCancellationRequested && window.TryTake(out var entry))
                    Emit(entry);
                if (stop.IsCancellationRequested)
                    throw new PipelineStoppedException();
                if (window.IsEmpty && policy.EndingRecord(row, window.FirstDropped) is { } ending)
                    ThrowTerminatingError(ending);
                if (toTheEnd ? window.IsEmpty : window.HasRoom)
                    break;
                progress.Show(log.LastWait);
                window.Wait(ProgressInterval);
            }
        }
        catch
        {
            Leave();
            throw;
        }

        progress.Show(log.LastWait);
        if (toTheEnd)
            Leave();
    }

    private void Leave()
    {
        try
        {
            WriteLog();
            progress.Complete();
        }
        catch (PipelineStoppedException)
        {
            // The pipeline takes nothing any more; the exception under way says so already.
        }
    }

    private void Emit(RowEntry entry)
    {
        entry.Crash?.Throw();
        progress.Count(failed: entry.Failure is not null);
        var ends = policy.Count(entry);
        if (ends)
            window.End();
        WriteLog();
        if (entry.Warning is not null)
            WriteWarning(entry.Warning);
        WriteObject(results.Create(entry));
        if (entry.Failure is not null && !ends)
            WriteError(policy.RecordOf(entry));
    }

    private void WriteLog()
    {
        while (log.TryTake(out var line))
        {
            if (line.IsDebug)
                WriteDebug(line.Text);
            else
                WriteVerbose(line.Text);
        }
    }
}
