using static PinDeliver.PinDeliverError;

namespace PinDeliver.Rows.Values;

/// <content>The row as a whole, its identity, and which fields it sets and clears.</content>
internal sealed partial class RowErrors
{
    public void HasNoColumns(object value) =>
        AddForIdentity(InvalidRow, null, null, (ValueDisplay.Show(value) is { } shown
            ? $"The row is '{SafeText.For(shown, 100)}' of type {value.GetType().Name}, which has no columns."
            : $"The row is {ValueDisplay.KindOf(value)}, which has no columns.") + " Pipe objects, hashtables or bare ids.");

    public void WasTakenApart() => AddForIdentity(InvalidRow, null, null,
        "The row is one entry of a dictionary, which PowerShell took apart. Give the whole one with -InputObject, or in a list: ,$row | Set-PinDeliverCustomer.");

    public void HasBeenDeleted() =>
        AddForIdentity(InvalidRow, null, null, "The row has been deleted from its table, or was never in one.");

    public void CouldNotBeRead(string reason) =>
        AddForIdentity(InvalidRow, null, null, $"The row could not be read from the object: {SafeText.For(reason, 200)}");

    public void CellCouldNotBeRead(string column, string reason) =>
        Add(InvalidRow, column, null, $"{Name(column)} could not be read from the object: {SafeText.For(reason, 200)}");

    public void NotAService(object value, string column) =>
        AddValue(InvalidFieldValue, value, column, "is no service object. Name its fields as columns, such as ServiceType.");

    public void ColumnsDiffer(CustomerField field, string column) => Add(DuplicateField, column, null,
        $"{field.Name} has two columns in this row ({field.Name} or {field.ApiName}), and they differ.");

    public void IdentitiesDiffer(string column, string text) =>
        Add(DuplicateField, column, text, $"{Name(column)} has two columns in this row, and they differ.");

    public void NotOneIdentity(object value, string column) => AddForIdentity(InvalidIdentity, column, null, value switch
    {
        System.Collections.IEnumerable and not System.Collections.IDictionary =>
            $"{Name(column)}{Quoted(value)} is a list. One call names one customer: pipe the ids instead, "
            + "such as 1001, 1002 | Set-PinDeliverCustomer -City Lund.",
        _ when Scalar.IsBinary(value) => $"{Name(column)}{Quoted(value)} {DigitsAreLost}",
        _ => $"{Name(column)}{Quoted(value)} is {(ValueDisplay.Show(value) is null ? ValueDisplay.KindOf(value) : "of type " + value.GetType().Name)}. "
            + "Give one text or number.",
    });

    public void DamagedIdentity(string text, string column, string what) =>
        AddForIdentity(DamagedText, column, text, DamageOf(text, column, what));

    public void MisdecodedIdentity(string text, string column, Misdecoding found) =>
        AddForIdentity(MisdecodedText, column, text, $"{Name(column)}: '{SafeText.For(text, 100)}' {MisreadingOf(found)}");

    public void IsBlank(CustomerField field) => Add(EmptyValue, field.Name, "", $"{field.Name} is blank.");

    public void CannotBeCleared(CustomerField field) =>
        Add(FieldNotClearable, field.Name, null, $"{field.Name} cannot be cleared: PinDeliver requires a value.");

    public void IsSetAndCleared(CustomerField field) =>
        Add(FieldSetAndCleared, field.Name, null, $"{field.Name} is both set and cleared in this row.");

    public void NotAFieldToClear(string name)
    {
        var nearest = NearestName.Find(name);
        Add(UnknownField, "Clear", name,
            $"Clear: '{SafeText.For(name, 100)}' is no field" + (nearest is null ? "." : $"; did you mean {nearest}?"));
    }

    public void NotNamesOfFields(object value) => AddValue(InvalidFieldValue, value, "Clear", "is no field's name.");

    public void ScriptFailed(string parameter, string reason) =>
        AddForScript(parameter, $"The script block of -{parameter} failed: {SafeText.For(reason, 200)}");

    public void ScriptBrokeOut(string parameter) =>
        AddForScript(parameter, $"The script block of -{parameter} ended with break, continue or exit. Use return.");

    private static string Quoted(object value) => ValueDisplay.Show(value) is { } shown ? $" '{SafeText.For(shown, 100)}'" : "";

    private void AddForScript(string parameter, string message)
    {
        Add(ParameterScriptFailed, parameter, null, message);
        IdentityIsWrong |= parameter is "Id" or "ExternalId";
    }

    private void AddForIdentity(PinDeliverError error, string? column, string? value, string message)
    {
        Add(error, column, value, message);
        IdentityIsWrong = true;
    }
}
