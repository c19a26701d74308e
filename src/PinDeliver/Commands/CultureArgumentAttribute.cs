using System;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Commands;

/// <summary>
/// Takes a culture by name, if there is one of that name, and a culture of .NET as it is. .NET itself makes a culture of any name that is
/// formed well, such as sv-SEE, and gives it the forms of no country.
/// </summary>
internal sealed class CultureArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>The culture that is given; of a name, the culture without this user's own settings.</summary>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var own = given as CultureInfo;
        var name = own is null ? given?.ToString() ?? "" : own.Name;
        foreach (var known in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            if (name.Length > 0 && string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
                return own ?? CultureInfo.GetCultureInfo(known.Name);
        }

        throw new ArgumentTransformationMetadataException(
            $"There is no culture '{SafeText.For(name, 40)}' on this computer. Give a name such as sv-SE or en-US; Get-Culture -ListAvailable lists them.");
    }
}
