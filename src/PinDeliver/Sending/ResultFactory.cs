using System.Collections.Generic;

namespace PinDeliver.Sending;

/// <summary>Makes the result of a row that is done.</summary>
internal sealed class ResultFactory
{
    private readonly Dictionary<FieldSet, FieldNameList> namesOfSet = new();

    public CustomerUpdateResult Create(RowEntry entry)
    {
        var result = new CustomerUpdateResult
        {
            Row = entry.Row,
            Id = entry.Id,
            ExternalId = entry.ExternalId,
            Status = entry.Decided ?? (entry.Receipt is null ? CustomerUpdateStatus.Failed : CustomerUpdateStatus.Updated),
            Message = entry.Message,
            Fields = SetFields(entry.Update),
            Cleared = Names(entry.Update?.ClearedFields ?? FieldSet.Empty),
        };
        if (entry.Decided == CustomerUpdateStatus.WhatIf)
            result.Payload = entry.Update!.ToJson();
        if (entry.Receipt is { } receipt)
        {
            result.HttpStatus = receipt.HttpStatus;
            result.Url = receipt.Url;
            result.Attempts = receipt.Attempts;
            result.Duration = receipt.Duration;
        }

        if (entry.Failure is { } failure)
        {
            result.ErrorId = failure.ErrorId;
            result.Message = failure.Message;
            result.HttpStatus = failure.HttpStatus;
            result.Attempts = failure.Attempts;
            result.Duration = failure.Duration;
            result.OutcomeUnknown = failure.OutcomeUnknown;
        }

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
