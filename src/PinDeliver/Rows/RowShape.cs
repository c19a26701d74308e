namespace PinDeliver.Rows;

/// <summary>How the columns of a row are found.</summary>
internal enum RowShape
{
    /// <summary>It has none: a date, a boolean, a script block.</summary>
    NoColumns,

    /// <summary>A text or number: an id.</summary>
    Identity,

    /// <summary>Properties, as PowerShell shows them: custom objects and classes.</summary>
    Properties,

    /// <summary>The entries of a dictionary, whether hashtable, ordered, ExpandoObject or JsonObject.</summary>
    Entries,

    /// <summary>The attributes and elements of an XML element.</summary>
    Xml,

    /// <summary>An entry of a dictionary that PowerShell took apart.</summary>
    LooseEntry,

    /// <summary>The columns of a table's row.</summary>
    TableRow,

    /// <summary>The columns of a data reader's record.</summary>
    Record,

    /// <summary>Rows, and not a row itself.</summary>
    List,
}
