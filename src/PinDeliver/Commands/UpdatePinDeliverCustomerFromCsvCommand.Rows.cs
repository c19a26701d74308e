using System;
using System.Management.Automation;
using PinDeliver.Files;
using PinDeliver.Jobs;
using PinDeliver.Rows;
using PinDeliver.Runs;

namespace PinDeliver.Commands;

/// <content>The way of a row: read from the file, through the run.</content>
public sealed partial class UpdatePinDeliverCustomerFromCsvCommand
{
    private RowRun StartRun(IRowWork work, RunLog log, string name, Action<RunRow>? rowDone = null, int earlierDone = 0, int earlierFailed = 0)
    {
        var settings = new RunSettings
        {
            ThrottleLimit = ThrottleLimit,
            FailureAction = FailureAction.GoOn,
            IsDryRun = CallerPreferences.IsDryRun(this),
            IsPipeline = true,
            KeepsPlaceUntilOut = false,
            Elapsed = () => watch.Elapsed,
        };
        var streams = new RunOutput(this, "Updating PinDeliver customers from " + name, _ => null);
#pragma warning disable RS0030 // Nothing is written to it: it is asked whether it shows a progress bar.
        var isLog = Console.IsOutputRedirected;
#pragma warning restore RS0030
        Action<string>? writeLine = isLog ? line => WriteInformation(
            new HostInformationMessage { Message = $"{name}: {line}" }, ["PSHOST"]) : null;
        return new RowRun(settings, work, log, new JobOutput(streams, rowDone ?? (_ => { }), writeLine, () => watch.Elapsed, earlierDone, earlierFailed), jobStop!.Token);
    }

    private Func<CsvRows, RunRow> Reading(CsvFile input, bool isPlan)
    {
        var reader = CreateReader(WriteWarning);
        var names = CsvReading.NamesOf(input);
        return rows =>
        {
            var origin = new RowOrigin(input.Name, (int)rows.Line, rows.Number, input.RowCount);
            var source = CsvReading.RowAt(rows, names, origin);
            var read = reader.Read(source, (int)rows.Number);
            var row = new RunRow
            {
                Number = (int)rows.Number,
                Source = source,
                Origin = origin,
                Id = read.Id,
                ExternalId = read.ExternalId,
                Identity = read.Update?.Identity,
                Update = read.Update,
                Failure = read.Failure,
            };
            UpdateConfirmation.DecideInJob(row, isPlan && !SkipUnchanged);
            return row;
        };
    }
}
