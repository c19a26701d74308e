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

    /// <summary>Writes what became of a row; false where it cannot be written.</summary>
    public bool Record(RunRow row)
    {
        CustomerUpdateResult result;
        lock (gate)
            result = results.Create(row);
        return journal.Append(JournalEntry.Of(row, result));
    }

    /// <summary>Writes that nobody knows what became of a row.</summary>
    public void RecordInterrupted(RunRow row) => journal.Append(new JournalEntry { Row = row.Number, State = RowState.Interrupted, HadUnknownAttempt = true });
}
