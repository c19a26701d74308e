using System;
using System.Management.Automation;
using System.Text;
using PinDeliver.Files;

namespace PinDeliver.Commands;

/// <summary>Takes an encoding's name or code page, on both PowerShells alike.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingArgumentAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var given = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        var found = given switch
        {
            Encoding encoding => TextEncodings.Find(encoding.CodePage),
            int codePage => TextEncodings.Find(codePage),
            _ => TextEncodings.Find(given?.ToString() ?? ""),
        };
        return found ?? throw new ArgumentTransformationMetadataException(
            $"'{SafeText.For(given?.ToString() ?? "", 60)}' is no encoding. Give a name (utf8, unicode, ansi, oem) or a code page (1252, 850).");
    }
}
