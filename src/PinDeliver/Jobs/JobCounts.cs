using System;

namespace PinDeliver.Jobs;

/// <summary>What became of a job's rows.</summary>
internal sealed class JobCounts
{
    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Skipped { get; private set; }

    public int Planned { get; private set; }

    public int Failed { get; private set; }

    public int NotSent { get; private set; }

    /// <summary>Whether the service answered for any row.</summary>
    public bool ServiceAnswered { get; private set; }

    /// <summary>The message of the first row for which the service was not there, or null.</summary>
    public string? NoService { get; private set; }

    // A row with nothing to send is done without the service.
    private int Served => Updated + Unchanged + Planned;

    /// <summary>0 every row done, 2 some not done, 1 nothing could be done.</summary>
    public int ExitCode => Failed + NotSent == 0 ? 0 : Served == 0 && NoService is not null && !ServiceAnswered ? 1 : 2;

    /// <summary>The counts of a job that is not at its end.</summary>
    public static JobCounts Of(Journal journal, int rows)
    {
        var counts = new JobCounts();
        foreach (var entry in journal.OpenReader().ReadTo(rows))
        {
            if (entry is not null)
                counts.Add(entry);
            else
                counts.AddNotSent();
        }

        return counts;
    }

    public void AddNotSent() => NotSent++;

    public void Add(JournalEntry entry)
    {
        ServiceAnswered |= entry.Reach == RowReach.Service;
        if (entry.Reach == RowReach.NoService)
            NoService ??= Cell(entry, nameof(CustomerUpdateResult.Message));
        switch (Cell(entry, nameof(CustomerUpdateResult.Status)))
        {
            case "Updated":
                Updated++;
                break;
            case "Unchanged":
                Unchanged++;
                break;
            case "Skipped":
                Skipped++;
                break;
            case "WhatIf":
                Planned++;
                break;
            case "Failed":
                Failed++;
                break;
            default:
                throw new InvalidOperationException("A status that no row has.");
        }
    }

    private static string Cell(JournalEntry entry, string column) => entry.Result.TryGetValue(column, out var cell) ? cell : "";
}
