using System;
using System.Collections.Generic;

namespace PinDeliver.Runs;

/// <summary>Makes the result of a row that is done.</summary>
internal sealed class ResultFactory
{
    private readonly string? connectionName;
    private readonly Dictionary<FieldSet, FieldNameList> namesOfSet = new();

    /// <param name="connectionName">What the connection is called, or null.</param>
    public ResultFactory(string? connectionName) => this.connectionName = connectionName;

    public CustomerUpdateResult Create(RunRow row)
    {
        var result = new CustomerUpdateResult
        {
            Row = row.Number,
            Line = row.Origin?.Line,
            Connection = connectionName,
            Id = row.Id,
            ExternalId = row.ExternalId,
            Status = row.Failure is not null ? CustomerUpdateStatus.Failed : row.Decided ?? CustomerUpdateStatus.Updated,
            Message = row.Message,
            Fields = SetFields(row.ToSend),
            Cleared = Names(row.ToSend?.ClearedFields ?? FieldSet.Empty),
            Changes = row.Changes,
            Verification = row.Verification,
        };
        if (row.Decided == CustomerUpdateStatus.WhatIf)
            result.Payload = row.ToSend!.ToJson();
        if (row.Receipt is { } receipt)
        {
            result.HttpStatus = receipt.HttpStatus;
            result.Url = receipt.Url;
            result.Attempts = receipt.Attempts;
            result.Duration = receipt.Duration;
        }

        else if (row.Record is not null)
        {
            result.HttpStatus = 200;
        }

        if (row.Failure is { } failure)
        {
            result.ErrorId = failure.ErrorId;
            result.Message = failure.Message;
            result.HttpStatus = failure.HttpStatus;
            result.Attempts = failure.Attempts;
            result.Duration = failure.Duration;
            result.OutcomeUnknown = failure.OutcomeUnknown;
        }

        if (row.Duration is { } duration)
            (result.Attempts, result.Duration) = (Math.Max(row.Attempts, result.Attempts), duration);
        return result;
    }

    /// <summary>The fields that an update sets, by parameter name.</summary>
    public FieldNameList SetFields(CustomerUpdate? update)
    {
        var names = Names(update?.SetFields ?? FieldSet.Empty);
        return update?.AdditionalProperties is null ? names : new FieldNameList(new List<string>(names) { "AdditionalProperty" });
    }

    // Rows of one file set the same few combinations: each list of names is made once.
    public FieldNameList Names(FieldSet fields)
    {
        if (namesOfSet.TryGetValue(fields, out var names))
            return names;
        var list = new List<string>();
        foreach (var field in fields)
            list.Add(field.Name);

        if (namesOfSet.Count > 1000)
            namesOfSet.Clear();
        return namesOfSet[fields] = new FieldNameList(list);
    }
}
