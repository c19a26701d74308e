namespace PinDeliver.Runs;

/// <summary>What has come out of a run so far, in rows.</summary>
internal sealed class RunCounts
{
    public int Done { get; private set; }

    /// <summary>Those that were updated, or read where the run only reads.</summary>
    public int Succeeded { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Rows that are so already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Rows of a dry run that would be sent.</summary>
    public int Planned { get; private set; }

    /// <summary>The fields that these would set or clear.</summary>
    public int PlannedFields { get; private set; }

    public void Add(RunRow row)
    {
        Done++;
        if (row.Failure is not null)
        {
            Failed++;
        }
        else if (row.Decided == CustomerUpdateStatus.Unchanged)
        {
            Unchanged++;
        }
        else if (row.Decided == CustomerUpdateStatus.WhatIf)
        {
            Planned++;
            PlannedFields += row.ToSend!.SetFields.Count + row.ToSend.ClearedFields.Count + (row.ToSend.AdditionalProperties?.Count ?? 0);
        }
        else if (row.Receipt is not null || (row.Update is null && row.Record is not null))
        {
            Succeeded++;
        }
    }
}
