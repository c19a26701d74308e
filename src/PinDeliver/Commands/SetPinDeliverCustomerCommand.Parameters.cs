using System.Management.Automation;
using PinDeliver.Completion;

namespace PinDeliver.Commands;

/// <content>Whom the update is for, and how it is done.</content>
public sealed partial class SetPinDeliverCustomerCommand
{
    /// <summary>
    /// A row: an Import-Csv row, a custom object, a hashtable, a DataRow; columns are named as parameters or as API names, in any case.
    /// A bare text or number is an Id.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The customer's id in PinDeliver, or a script block that finds it in the row ($_).</summary>
    [Parameter(ParameterSetName = "Id", Mandatory = true, Position = 0)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("CustomerId", "customer_id")]
    public object? Id { get; set; }

    /// <summary>The customer's external id, or a script block that finds it in the row ($_).</summary>
    [Parameter(ParameterSetName = "ExternalId", Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [Alias("external_id")]
    public object? ExternalId { get; set; }

    /// <summary>Fields to clear, by parameter name or API name: JSON null is sent for each.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(ClearableFieldCompleter))]
    public string[]? Clear { get; set; }

    /// <summary>Fields that have no parameter, as a hashtable; a key service holds a hashtable of what belongs into the service.</summary>
    [Parameter]
    [AllowNull]
    public object? AdditionalProperty { get; set; }

    /// <summary>What a blank cell of a column that is present means: Ignore, Clear or Error.</summary>
    [Parameter]
    public EmptyValueAction EmptyValueAction { get; set; }

    /// <summary>Reads numbers, dates and times by the current culture, for files that a local Excel saved.</summary>
    [Parameter]
    public SwitchParameter UseCulture { get; set; }

    /// <summary>Sends text that looks as if it was read with the wrong encoding.</summary>
    [Parameter]
    public SwitchParameter AllowMisdecodedText { get; set; }

    /// <summary>How many requests at once, 1…64.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 4;

    /// <summary>A connection of Connect-PinDeliver -PassThru; without it, the runspace's own, then the environment's.</summary>
    [Parameter]
    [ValidateNotNull]
    public PinDeliverConnection? Connection { get; set; }
}
