using System.Collections.Generic;
using System.IO;
using PinDeliver.Files;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>
/// Makes the files of a job that is at its end, from the input and the journal alone: a job that was interrupted and went on has the same
/// files as one that was not.
/// </summary>
internal sealed class JobReport
{
    private readonly JobFiles files;
    private readonly CsvFile input;
    private readonly Journal journal;
    private readonly string whyNotSent;
    private readonly RepeatedCustomers repeated = new();

    public JobReport(JobFiles files, CsvFile input, Journal journal)
    {
        this.files = files;
        this.input = input;
        this.journal = journal;
        RetryPath = files.Retry;
        whyNotSent = "Not sent: " + (journal.End?.Message ?? "the run ended before.");
    }

    public JobCounts Counts { get; } = new();

    /// <summary>Where the retry file is, once it is made.</summary>
    public string RetryPath { get; private set; }

    /// <summary>Whether there are rows to run again.</summary>
    public bool HasRetry => Counts.Failed + Counts.NotSent > 0;

    /// <summary>Writes both files and puts them in their places; the input is closed, as the retry file may replace it.</summary>
    /// <exception cref="IOException">One cannot be written or replaced: the job is to be ended later.</exception>
    public void Make()
    {
        using var results = new ReplacedFile(files.Results, CsvFormat.Default);
        using var retry = new ReplacedFile(files.Retry, input.Format);
        Write(new ResultFile(results.Writer, isPlan: false), new RetryFile(retry.Writer, input));
        results.Complete();
        retry.Complete();
        // A new input that came meanwhile is not to be lost.
        if (files.Retry == files.Input && !input.IsInPlace)
            RetryPath = JobFiles.Beside(files.Input).Retry;
        input.Dispose();
        results.Replace(files.Results);
        if (HasRetry)
            retry.Replace(RetryPath);
        else
            ReplacedFile.Remove(RetryPath);
    }

    private void Write(ResultFile results, RetryFile retry)
    {
        var later = new LaterUpdates(journal, (int)input.RowCount);
        var entries = journal.OpenReader();
        var rows = input.ReadRows();
        while (rows.Read())
        {
            var entry = entries.Read((int)rows.Number);
            if (entry is null)
            {
                Counts.AddNotSent();
                retry.Add(rows.ToArray(), whyNotSent);
                continue;
            }

            Counts.Add(entry);
            var result = WithNote(entry);
            results.Add(result);
            if (entry.State == RowState.Failed)
                retry.Add(rows.ToArray(), $"{result[nameof(CustomerUpdateResult.ErrorId)]}: {result[nameof(CustomerUpdateResult.Message)]}{later.NoteOn(entry)}");
        }
    }

    // The note needs the rows in their order, which a run that goes on no longer has.
    private IReadOnlyDictionary<string, string> WithNote(JournalEntry entry)
    {
        if (entry.Customer is not { } customer)
            return entry.Result;
        var note = repeated.Note(customer, entry.Row, entry.HadUnknownAttempt);
        if (note is null || entry.State != RowState.Done || entry.Reach != RowReach.Service || entry.Result.ContainsKey(nameof(CustomerUpdateResult.Message)))
            return entry.Result;
        var noted = new Dictionary<string, string>();
        foreach (var cell in entry.Result)
            noted.Add(cell.Key, cell.Value);
        noted[nameof(CustomerUpdateResult.Message)] = note;
        return noted;
    }
}
