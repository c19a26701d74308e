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

    /// <summary>Writes what an update is about to change to disk; the first former value of a field is the one that is kept.</summary>
    /// <param name="update">Not sent yet.</param>
    /// <param name="record">The customer as it was read.</param>
    /// <param name="lost">What cannot be restored, and why; it may hold text of the service.</param>
    /// <returns>Why it could not be written, so that the update must not be sent; or null.</returns>
    public Failure? Keep(CustomerUpdate update, CustomerRecord record, out IReadOnlyList<string> lost)
    {
        FormerValues former;
        lock (sync)
        {
            var known = kept.Of(record);
            var changed = Changed(update);
            former = new FormerValues(changed.Except(known), Companions(changed, known, record), record);
            // What is lost is told once, too.
            kept.Add(record, former.Fields.Union(changed));
            Check(former, record);
        }

        if (update.AdditionalProperties is not null)
            former.Lost.Add("AdditionalProperty");
        lost = former.Lost;
        return former.Fields.IsEmpty ? null : file.Write(former.Cells);
    }

    public void Dispose() => file.Dispose();

    // An address without coordinates changes these as well.
    private static FieldSet Changed(CustomerUpdate update)
    {
        var given = update.SetFields.Union(update.ClearedFields);
        return given.Intersect(PlaceFields.Address).IsEmpty ? given : given.Union(PlaceFields.Coordinates);
    }

    // The first row that changes anything of a place keeps all of it: a part of an address that a later row kept would have the service
    // compute the coordinates anew when it is restored. Where there are not both coordinates it computes them anyway.
    private static FieldSet Companions(FieldSet changed, FieldSet known, CustomerRecord record)
    {
        var isFirst = !changed.Intersect(PlaceFields.All).IsEmpty && known.Intersect(PlaceFields.All).IsEmpty;
        return isFirst && PlaceFields.Coordinates.All(field => ShownValue.IsShown(record[field]) && !ShownValue.IsBlank(record[field]))
            ? PlaceFields.All
            : FieldSet.Empty;
    }

    // The file is read as a run that restores it would read it: what would not come back as it was is told now.
    private void Check(FormerValues former, CustomerRecord record)
    {
        if (former.Fields.IsEmpty)
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
