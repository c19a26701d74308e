using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace PinDeliver;

/// <summary>
/// The packages of a customer, each an object with its parts by API name. Its text is JSON, so that Export-Csv writes what
/// Set-PinDeliverCustomer reads.
/// </summary>
public sealed class PackageList : ReadOnlyCollection<PSObject>
{
    private readonly string json;

    internal PackageList(IList<PSObject> packages, string json)
        : base(packages) => this.json = json;

    /// <summary>The packages as a JSON array.</summary>
    public override string ToString() => json;
}
