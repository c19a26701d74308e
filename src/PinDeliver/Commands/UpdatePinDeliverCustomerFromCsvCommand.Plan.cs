using PinDeliver.Files;
using PinDeliver.Jobs;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <content>The dry run of a job: it has no journal, and makes the plan alone.</content>
public sealed partial class UpdatePinDeliverCustomerFromCsvCommand
{
    private Failure? Plan(JobFiles files, CsvFile input, PinDeliverConnection connection)
    {
        var log = CreateLog(connection);
        var results = new ResultFactory(connection.Name);
        using var file = new ReplacedFile(files.Plan, CsvFormat.Default);
        var plan = new ResultFile(file.Writer, isPlan: true);
        var counts = new JobCounts();
        using var run = StartRun(CreateWork(connection.Client, log, OpenBackup(), isPipeline: true), log, input.Name, row =>
        {
            var entry = JournalEntry.Of(row, results.Create(row));
            counts.Add(entry);
            plan.Add(entry.Result);
        });
        run.Total = summary.Rows;
        var read = Reading(input, isPlan: true);
        var rows = input.ReadRows(jobStop!.Token);
        RunEnd? end = null;
        while (end is null && rows.Read())
            end = run.Add(read(rows));
        end ??= run.Complete();
        file.Complete();
        file.Replace(files.Plan);
        Count(counts);
        summary.NotSent = 0;
        summary.ResultPath = files.Plan;
        summary.ExitCode = end is null ? counts.ExitCode : 1;
        return end?.Failure ?? (summary.ExitCode == 1 ? run.NotRead : null);
    }
}
