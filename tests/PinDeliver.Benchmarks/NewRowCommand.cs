using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Benchmarks;

/// <summary>Rows one at a time, as Import-Csv puts them out.</summary>
[Cmdlet(VerbsCommon.New, "Row")]
public sealed class NewRowCommand : PSCmdlet
{
    /// <summary>How many.</summary>
    [Parameter]
    public int Count { get; set; }

    /// <summary>Puts them out.</summary>
    protected override void EndProcessing()
    {
        for (var i = 1; i <= Count; i++)
        {
            var row = new PSObject();
            row.Properties.Add(new PSNoteProperty("Id", i.ToString(CultureInfo.InvariantCulture)));
            row.Properties.Add(new PSNoteProperty("PostalAddress", "Andra Långgatan " + i.ToString(CultureInfo.InvariantCulture)));
            row.Properties.Add(new PSNoteProperty("ZipCode", "41303"));
            row.Properties.Add(new PSNoteProperty("City", "Göteborg"));
            WriteObject(row);
        }
    }
}
