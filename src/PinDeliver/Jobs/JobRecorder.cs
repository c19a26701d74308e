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

    /// <summary>Writes what became of a row of which the service was asked nothing; false where it cannot be written.</summary>
    public bool Record(RunRow row) => journal.Append(EntryOf(row));

    /// <summary>Writes what became of a row.</summary>
    /// <returns>Ends once the disk keeps it; false where it cannot be written.</returns>
    public Task<bool> RecordAsync(RunRow row) => journal.AppendAsync(EntryOf(row));

    /// <summary>Writes what a row's customer was before the row goes.</summary>
    /// <returns>Ends once the disk keeps it; false where it cannot be written.</returns>
    public Task<bool> RecordBegunAsync(RunRow row) =>
        journal.AppendAsync(new JournalEntry { Row = row.Number, State = RowState.Begun, Former = row.Record!.Json });

    /// <summary>Writes that nobody knows what became of a row.</summary>
    public void RecordInterrupted(RunRow row) =>
        journal.Append(new JournalEntry { Row = row.Number, State = RowState.Interrupted, HadUnknownAttempt = true });

    private JournalEntry EntryOf(RunRow row)
    {
        lock (gate)
            return JournalEntry.Of(row, results.Create(row));
    }
}
