using System;
using System.Reflection;

namespace PinDeliver.Desktop;

/// <summary>
/// The URI rules of .NET Framework 2, which hold in every process whose host does not name a newer target: powershell.exe is a native one.
/// Mono has the framework's own sources, so the same switches are there.
/// </summary>
internal static class LegacyUriRules
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>Turns them on, before the first address is read.</summary>
    public static void Apply()
    {
        var version = Field(typeof(UriParser), "s_QuirksVersion", Hidden);
        version.SetValue(null, Enum.Parse(version.FieldType, "V2"));
        Field(typeof(Uri), "s_IriParsing", Hidden).SetValue(null, false);
        // What the parsers' initializers would have made of the version.
        var flags = Field(typeof(UriParser), "m_Flags", BindingFlags.Instance | BindingFlags.NonPublic);
        var unescape = Convert.ToInt32(Enum.Parse(flags.FieldType, "UnEscapeDotsAndSlashes"));
        foreach (var scheme in new[] { "HttpUri", "HttpsUri" })
        {
            var parser = Field(typeof(UriParser), scheme, Hidden).GetValue(null);
            flags.SetValue(parser, Enum.ToObject(flags.FieldType, Convert.ToInt32(flags.GetValue(parser)) | unescape));
        }

        // A test that cannot fail is a defect: these rules must show.
        if (new Uri("http://localhost/a%2Fb.").AbsolutePath != "/a/b")
            throw new InvalidOperationException("The legacy URI rules did not come into force.");
    }

    private static FieldInfo Field(Type type, string name, BindingFlags flags) =>
        type.GetField(name, flags) ?? throw new MissingFieldException(type.Name, name);
}
