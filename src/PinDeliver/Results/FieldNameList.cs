using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace PinDeliver;

/// <summary>Parameter names. Its text joins them, so that Export-Csv and a table show them.</summary>
public sealed class FieldNameList : ReadOnlyCollection<string>
{
    internal FieldNameList(IList<string> names)
        : base(names)
    {
    }

    /// <summary>The names, joined by a comma and a blank.</summary>
    public override string ToString() => string.Join(", ", this);
}
