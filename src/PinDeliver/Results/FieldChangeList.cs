using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace PinDeliver;

/// <summary>What a row changes. Its text joins the changes, so that Export-Csv and a table show them.</summary>
public sealed class FieldChangeList : ReadOnlyCollection<FieldChange>
{
    internal FieldChangeList(IEnumerable<ComparedField> compared, Func<string, string> redact)
        : base(compared.Select(field => new FieldChange(field, redact)).ToList())
    {
    }

    /// <summary>The changes, joined by a semicolon and a blank.</summary>
    public override string ToString() => string.Join("; ", this);
}
