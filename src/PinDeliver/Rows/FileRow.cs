using System.Management.Automation;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace PinDeliver.Rows;

/// <summary>
/// A custom object that knows its line in a file, unseen: Where-Object, Sort-Object, ForEach-Object and .Copy() keep it. A table beside the rows
/// (ConditionalWeakTable) would forget copies, and would cost more than the row itself.
/// </summary>
internal sealed class FileRow : PSObject
{
#if NET
    // PowerShell 7 can be told how many members come, and then takes half the time. That constructor is not in the reference assembly, which is
    // 5.1's as well.
    private static readonly bool CanBeSized = typeof(PSObject).GetConstructor([typeof(int)]) is not null;
#endif

    private string file = "";
    private int line;
    private long number;
    private long total;

    private FileRow()
    {
    }

    public RowOrigin Origin => new(file, line, number, total);

    /// <summary>A row without a column yet.</summary>
    /// <param name="columns">How many columns it will have.</param>
    /// <param name="origin">Where it stands.</param>
    public static FileRow Create(int columns, in RowOrigin origin)
    {
        var row = Create(columns);
        (row.file, row.line, row.number, row.total) = (origin.File, origin.Line, origin.Number, origin.Total);
        return row;
    }

#if NET
    private static FileRow Create(int columns)
    {
        if (!CanBeSized)
            return new FileRow();
        var row = (FileRow)RuntimeHelpers.GetUninitializedObject(typeof(FileRow));
        Initialize(row, columns);
        return row;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Initialize(PSObject row, int capacity);
#else
    private static FileRow Create(int columns) => new();
#endif
}
