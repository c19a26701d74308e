using System;
using System.Collections.Generic;
using System.Linq;
using PinDeliver.Files;
using PinDeliver.Rows;

namespace PinDeliver.Runs;

/// <summary>Keeps the former values of what a run changes, so that they can be restored.</summary>
internal sealed class Backup : IDisposable
{
    private readonly object sync = new();
    private readonly KeptFields kept = new();
    private readonly Func<IReadOnlyDictionary<string, string>, RowResult> read;
    private readonly BackupFile file;

    private Backup(Func<KeptFields, BackupFile> open, Func<IReadOnlyDictionary<string, string>, RowResult> read)
    {
        this.read = read;
        file = open(kept);
    }

    /// <summary>A new backup.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="overwrite">Whether an existing file may be lost.</param>
    /// <param name="read">Reads a row as a run that restores it would; called by one thread at a time.</param>
    /// <exception cref="PinDeliverException">FileExists or FileNotWritable.</exception>
    public static Backup Create(string path, bool overwrite, Func<IReadOnlyDictionary<string, string>, RowResult> read) =>
        new(_ => BackupFile.Create(path, FormerValues.Header, overwrite), read);

    /// <summary>Goes on with the backup of a run that did not come to its end.</summary>
    /// <inheritdoc cref="Create" path="/param"/>
    /// <inheritdoc cref="Create" path="/exception"/>
    public static Backup Continue(string path, Func<IReadOnlyDictionary<string, string>, RowResult> read) =>
        new(kept => BackupFile.Continue(path, FormerValues.Header, kept.Add), read);

    /// <summary>Writes what a row is about to change to disk; the first former value of a field is the one that is kept.</summary>
    /// <param name="row">Read, and not sent yet. Gets a warning of what cannot be restored.</param>
    /// <param name="name">What the warning calls the row.</param>
    /// <returns>Why it could not be written, so that the row must not be sent; or null.</returns>
    public Failure? Keep(RunRow row, string name)
    {
        var record = row.Record!;
        FormerValues former;
        lock (sync)
        {
            var fields = FormerValues.FieldsOf(row.ToSend!).Except(kept.Of(record));
            former = new FormerValues(fields, record);
            kept.Add(record, fields);
            Check(former, record);
        }

        if (row.ToSend!.AdditionalProperties is not null)
            former.Lost.Add("AdditionalProperty");
        if (former.Lost.Count > 0)
            row.Warn($"{name} changes what the backup cannot restore: {string.Join("; ", former.Lost)}.".TrimStart());
        return former.IsEmpty ? null : file.Write(former.Cells);
    }

    public void Dispose() => file.Dispose();

    // The file is read as a run that restores it would read it: what would not come back as it was is told now.
    private void Check(FormerValues former, CustomerRecord record)
    {
        if (former.IsEmpty)
            return;
        var cells = FormerValues.Header.Zip(former.Cells, (column, cell) => (column, cell)).Where(pair => !string.IsNullOrEmpty(pair.cell))
            .ToDictionary(pair => pair.column, pair => pair.cell!);
        var result = read(cells);
        if (result.Failure is { } failure)
            former.Lost.Add($"the row as it stands ({failure.Message} {failure.Advice})");
        else
            former.Lost.AddRange(CustomerComparison.Of(result.Update!, record).In(FieldState.Different).Select(field => $"{field.Name} exactly"));
    }
}
