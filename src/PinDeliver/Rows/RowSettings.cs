using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Rows;

/// <summary>How rows are read: what the command line says for all of them.</summary>
internal sealed class RowSettings
{
    /// <summary>The parameters given on the command line, by name; values are constants or script blocks.</summary>
    public required IReadOnlyDictionary<string, object?> Parameters { get; init; }

    /// <summary>The culture of numbers, dates, times and booleans under -UseCulture or -Culture, else null.</summary>
    public CultureInfo? Culture { get; init; }

    public EmptyValueAction EmptyValueAction { get; init; }

    /// <summary>Whether the rows only name customers: every other column is passed over without a word.</summary>
    public bool IdentityOnly { get; init; }

    /// <summary>Whether text that looks misread or damaged is sent all the same.</summary>
    public bool AllowSuspectText { get; init; }
}
