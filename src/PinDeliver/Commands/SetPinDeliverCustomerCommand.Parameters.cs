using System.Globalization;
using System.Management.Automation;
using PinDeliver.Completion;

namespace PinDeliver.Commands;

/// <content>Whom the update is for, and how it is done.</content>
public sealed partial class SetPinDeliverCustomerCommand
{
    /// <summary>
    /// A row: an Import-Csv row, a custom object, a hashtable or a DataRow, whose columns are named as parameters or as API names, in
    /// any case. A bare text or number is an Id. A blank cell changes nothing; a column that is no field gives one warning.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The customer's id in PinDeliver, or a script block that finds it in the row: { $_.CustNo }.</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("CustomerId", "customer_id")]
    public object? Id { get; set; }

    /// <summary>The customer's external id, or a script block that finds it in the row: { $_.CustNo }.</summary>
    [Parameter(ParameterSetName = "ExternalId", Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("external_id")]
    public object? ExternalId { get; set; }

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

    /// <summary>How many requests may be under way at once, 1 to 64; never two for one customer, as the order of the rows counts.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>
    /// A connection of Connect-PinDeliver -PassThru, for scripts that serve several clients. Without it: the connection of this session,
    /// then that of the environment (PINDELIVER_API_KEY, PINDELIVER_API_CLIENT_KEY).
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public PinDeliverConnection? Connection { get; set; }
}
