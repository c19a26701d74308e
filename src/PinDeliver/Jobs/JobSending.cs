using System;
using System.Threading;
using PinDeliver.Files;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>Sends the rows of a file of which the journal knows nothing yet.</summary>
internal sealed class JobSending
{
    private readonly CsvFile input;
    private readonly Journal journal;
    private readonly JobRecorder recorder;
    private readonly SendingDoor door;
    private readonly int? maximumFailure;

    /// <param name="input">The file.</param>
    /// <param name="journal">What is known of its rows.</param>
    /// <param name="recorder">Writes into the journal.</param>
    /// <param name="door">Where a closed one ends the sending.</param>
    /// <param name="maximumFailure">How many rows may fail before no further row goes, or null for any number.</param>
    public JobSending(CsvFile input, Journal journal, JobRecorder recorder, SendingDoor door, int? maximumFailure)
    {
        this.input = input;
        this.journal = journal;
        this.recorder = recorder;
        this.door = door;
        this.maximumFailure = maximumFailure;
        CountFailures();
    }

    public bool HasTooManyFailures => maximumFailure is { } most && journal.Failed >= most;

    /// <summary>Closes the door once too many rows have failed.</summary>
    public void CountFailures()
    {
        if (HasTooManyFailures)
            door.Close();
    }

    /// <summary>Sends them.</summary>
    /// <param name="run">The run that they go through.</param>
    /// <param name="read">Reads the row at which the file stands.</param>
    /// <param name="stop">Ends everything at once.</param>
    /// <returns>Why the run ended before its rows did, or null.</returns>
    /// <exception cref="CsvException">FileChanged.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public RunEnd? Send(RowRun run, Func<CsvRows, RunRow> read, CancellationToken stop)
    {
        run.Total = (int)input.RowCount - journal.Resumed;
        try
        {
            var rows = input.ReadRows(stop);
            while (!door.IsClosed && rows.Read())
            {
                if (journal.Has((int)rows.Number))
                    continue;
                if (run.Add(Recorded(WithFormer(read(rows)))) is { } end)
                    return end;
            }
        }
        catch (CsvException)
        {
            // What is on its way belongs to the file as it was, and counts.
            door.Close();
            run.Complete();
            throw;
        }

        return run.Complete();
    }

    private RunRow WithFormer(RunRow row)
    {
        if (row.Identity is not { } customer || !journal.Former.TryGetValue(row.Number, out var former))
            return row;
        row.Record = new CustomerRecord(customer, former, Attempts: 1, TimeSpan.Zero);
        row.Attempts = row.Record.Attempts;
        return row;
    }

    // What is known without asking the service is recorded here, as no work follows.
    private RunRow Recorded(RunRow row)
    {
        if ((row.Failure is not null || row.Decided is not null) && !recorder.Record(row))
            door.Close();
        CountFailures();
        return row;
    }
}
