using System.Threading.Tasks;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>Writes rows' results into the journal. Called on any thread.</summary>
internal sealed class JobRecorder
{
    private readonly object gate = new();
    private readonly Journal journal;
    private readonly ResultFactory results;

    public JobRecorder(Journal journal, ResultFactory results)
    {
        this.journal = journal;
        this.results = results;
    }

    /// <summary>Writes what became of a row.</summary>
    /// <returns>Ends once it is on the disk; false where it cannot be written.</returns>
    public Task<bool> Record(RunRow row)
    {
        CustomerUpdateResult result;
        lock (gate)
            result = results.Create(row);
        return journal.Append(JournalEntry.Of(row, result));
    }

    /// <summary>Writes what a row's customer was before the row goes.</summary>
    /// <returns>Ends once it is on the disk; false where it cannot be written.</returns>
    public Task<bool> RecordBegun(RunRow row) =>
        journal.Append(new JournalEntry { Row = row.Number, State = RowState.Begun, Former = row.Record!.Json });

    /// <summary>Writes that nobody knows what became of a row.</summary>
    public void RecordInterrupted(RunRow row) =>
        _ = journal.Append(new JournalEntry { Row = row.Number, State = RowState.Interrupted, HadUnknownAttempt = true });
}
