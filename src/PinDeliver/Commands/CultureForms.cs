using System.Collections.Generic;
using System.Globalization;

namespace PinDeliver.Commands;

/// <summary>A culture as text: two of the same text read every value alike.</summary>
internal static class CultureForms
{
    /// <summary>The culture's name; behind it its own forms, where they are not those that every computer has for the name.</summary>
    public static string Of(CultureInfo culture)
    {
        var forms = Join(culture);
        return forms == Join(CultureInfo.GetCultureInfo(culture.Name)) ? culture.Name : culture.Name + ": " + forms;
    }

    private static string Join(CultureInfo culture)
    {
        var forms = new List<string>
        {
            culture.NumberFormat.NumberDecimalSeparator,
            culture.NumberFormat.NegativeSign,
            culture.DateTimeFormat.Calendar.GetType().Name,
            culture.DateTimeFormat.DateSeparator,
            culture.DateTimeFormat.TimeSeparator,
            culture.DateTimeFormat.AMDesignator,
            culture.DateTimeFormat.PMDesignator,
        };
        foreach (var format in "dgGtT")
            forms.AddRange(culture.DateTimeFormat.GetAllDateTimePatterns(format));
        return string.Join(" | ", forms);
    }
}
