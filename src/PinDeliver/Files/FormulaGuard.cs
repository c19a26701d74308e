namespace PinDeliver.Files;

/// <summary>Makes cells harmless that a spreadsheet would run (OWASP, "CSV Injection").</summary>
internal static class FormulaGuard
{
    /// <summary>The text, with an apostrophe before it where its first visible character begins a formula.</summary>
    /// <param name="cell">A text from outside. Never a cell that is to be read again: the apostrophe stays.</param>
    public static string Harmless(string cell)
    {
        foreach (var character in cell)
        {
            // A tab or carriage return at the start is taken off by some programs, and what follows is run.
            if (character is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20')
                return "'" + cell;
            if (!char.IsWhiteSpace(character))
                break;
        }

        return cell;
    }
}
