using System.Management.Automation;
using System.Reflection;

namespace PinDeliver.Rows;

/// <summary>
/// A custom object that knows its line in a file, unseen: Where-Object, Sort-Object, ForEach-Object and .Copy() keep it. A table beside the rows
/// (ConditionalWeakTable) would forget copies, and would cost more than the row itself.
/// </summary>
internal sealed class FileRow : PSObject
{
    // PowerShell 7 can be told how many members come, and then takes half the time. That constructor is not in the reference assembly, which is
    // 5.1's as well: it is called on an object on which none has been.
    private static readonly ConstructorInfo? Sized = typeof(PSObject).GetConstructor([typeof(int)]);

    private string file = "";
    private int line;
    private long number;
    private long total;

    private FileRow()
    {
    }

    public RowOrigin Origin => new(file, line, number, total);

    /// <summary>A row without a column yet.</summary>
    /// <param name="columns">How many columns it will have, boxed once for all rows.</param>
    /// <param name="origin">Where it stands.</param>
    public static FileRow Create(object[] columns, in RowOrigin origin)
    {
        FileRow row;
        if (Sized is null)
        {
            row = new FileRow();
        }
        else
        {
#if NET
            row = (FileRow)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(FileRow));
#else
            row = (FileRow)System.Runtime.Serialization.FormatterServices.GetUninitializedObject(typeof(FileRow));
#endif
            Sized.Invoke(row, columns);
        }

        (row.file, row.line, row.number, row.total) = (origin.File, origin.Line, origin.Number, origin.Total);
        return row;
    }
}
