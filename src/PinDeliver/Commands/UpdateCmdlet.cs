using System.Globalization;
using System.Management.Automation;
using PinDeliver.Commands.Completion;
using PinDeliver.Rows;

namespace PinDeliver.Commands;

/// <summary>A cmdlet that updates customers: the fields for all rows, and how rows are read.</summary>
public abstract partial class UpdateCmdlet : RunCmdlet
{
    private protected UpdateCmdlet()
    {
    }

    /// <summary>
    /// Fields to clear, by parameter name or API name: JSON null is sent for each. Tab completes the fields that can be cleared.
    /// A row can have a Clear column of its own, names separated by a semicolon or a comma.
    /// </summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ClearableFieldCompleter))]
    public string[]? Clear { get; set; }

    /// <summary>
    /// Fields that have no parameter, as a hashtable of API names and values: @{ service = @{ route_id = '7' } }. The key service holds
    /// what belongs into the service; all other keys belong to the customer.
    /// </summary>
    [Parameter]
    [AllowNull]
    public object? AdditionalProperty { get; set; }

    /// <summary>
    /// What a blank cell of a column that is present means: Ignore leaves the field as it is, Clear clears it (for files that are the
    /// authority), Error makes the row fail.
    /// </summary>
    [Parameter]
    public EmptyValueAction EmptyValueAction { get; set; }

    /// <summary>
    /// Reads numbers, dates, times and booleans by the current culture, as Import-Csv -UseCulture does with the delimiter: for files that a
    /// local Excel saved (57,70). Without it a number needs a decimal point and a date is yyyy-MM-dd.
    /// </summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>Reads numbers, dates, times and booleans by this culture, on any computer: sv-SE for a file of a Swedish Excel.</summary>
    [Parameter]
    [CultureArgument]
    public CultureInfo? Culture { get; set; }

    /// <summary>
    /// Sends text although it looks as if it was read with the wrong encoding (GÃ¶teborg), or damaged by a spreadsheet (#N/A, 4,67E+10).
    /// Without it the row fails.
    /// </summary>
    [Parameter]
    [Alias("AllowMisdecodedText")]
    public SwitchParameter AllowSuspectText { get; set; }

    /// <summary>Reads rows as the parameters say.</summary>
    private protected RowReader CreateReader() => new(
        new RowSettings
        {
            Parameters = MyInvocation.BoundParameters!,
            Culture = Culture ?? (UseCulture ? CultureInfo.CurrentCulture : null),
            EmptyValueAction = EmptyValueAction,
            AllowSuspectText = AllowSuspectText,
        },
        WriteWarning);
}
