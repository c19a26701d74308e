using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>A line of a journal: what became of one row.</summary>
internal sealed class JournalEntry
{
    private const string RowName = "row";
    private const string StateName = "state";
    private const string ReachName = "reach";
    private const string UnknownName = "hadUnknownAttempt";
    private const string ResultName = "result";
    private const string FormerName = "former";

    /// <summary>The row's number, 1-based.</summary>
    public required int Row { get; init; }

    public required RowState State { get; init; }

    public RowReach Reach { get; init; }

    /// <summary>Whether a request for it got no reply, so that it may still arrive, late.</summary>
    public bool HadUnknownAttempt { get; init; }

    /// <summary>The customer as it was before the row, where it was read.</summary>
    public JsonElement? Former { get; init; }

    /// <summary>The result's cells by column, as they are.</summary>
    public IReadOnlyDictionary<string, string> Result { get; init; } = new Dictionary<string, string>();

    /// <summary>Whom the row is for, or null where it names nobody.</summary>
    public CustomerIdentity? Customer
    {
        get
        {
            var isExternal = !Result.TryGetValue(nameof(CustomerUpdateResult.Id), out var id);
            if (isExternal)
                Result.TryGetValue(nameof(CustomerUpdateResult.ExternalId), out id);
            return CustomerIdentity.TryCreate(id, isExternal, out var customer) is null ? customer : null;
        }
    }

    /// <summary>What became of a row that is done.</summary>
    public static JournalEntry Of(RunRow row, CustomerUpdateResult result) => new()
    {
        Row = row.Number,
        State = row.Failure is null ? RowState.Done : RowState.Failed,
        Reach = ReachOf(row),
        HadUnknownAttempt = row.HadUnknownAttempt,
        Result = ResultColumns.CellsOf(result),
    };

    /// <summary>The line's bytes, with its line end.</summary>
    public byte[] ToLine()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber(RowName, Row);
            json.WriteString(StateName, State.ToString());
            json.WriteString(ReachName, Reach.ToString());
            if (HadUnknownAttempt)
                json.WriteBoolean(UnknownName, true);
            if (Former is { } former)
            {
                json.WritePropertyName(FormerName);
                former.WriteTo(json);
            }

            json.WriteStartObject(ResultName);
            foreach (var cell in Result)
                json.WriteString(cell.Key, cell.Value);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>Reads a line's object, or gives null where it is none of a row.</summary>
    public static JournalEntry? From(JsonElement line)
    {
        if (!line.TryGetProperty(RowName, out var row) || !row.TryGetInt32(out var number) || number < 1
            || !Enum.TryParse<RowState>(line.GetProperty(StateName).GetString(), out var state)
            || !Enum.TryParse<RowReach>(line.GetProperty(ReachName).GetString(), out var reach))
        {
            return null;
        }

        var cells = new Dictionary<string, string>();
        foreach (var cell in line.GetProperty(ResultName).EnumerateObject())
            cells[cell.Name] = cell.Value.GetString() ?? "";
        if (state is RowState.Done or RowState.Failed
            && !(cells.TryGetValue(nameof(CustomerUpdateResult.Status), out var status) && Enum.TryParse<CustomerUpdateStatus>(status, out _)))
        {
            return null;
        }

        return new JournalEntry
        {
            Row = number,
            State = state,
            Reach = reach,
            Former = line.TryGetProperty(FormerName, out var former) ? former.Clone() : null,
            HadUnknownAttempt = line.TryGetProperty(UnknownName, out var unknown) && unknown.GetBoolean(),
            Result = cells,
        };
    }

    private static RowReach ReachOf(RunRow row) => row.Failure switch
    {
        null => row.Receipt is null ? RowReach.NotTried : RowReach.Service,
        { DoomsRun: true } or { Traits.IsUnreached: true } => RowReach.NoService,
        { Attempts: 0 } => RowReach.NotTried,
        _ => RowReach.Service,
    };
}
