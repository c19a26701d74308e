using System;

namespace PinDeliver.Rows.Values;

/// <summary>What a spreadsheet shows in place of a value that it could not compute, in the words of its language.</summary>
internal static class SpreadsheetErrors
{
    // A language a line, in the order of Excel's function ERROR.TYPE; what it shares with a language above is left out.
    private static readonly string[] Words =
    [
        // English, then what came to Excel later, then Google's
        "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
        "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#ERROR!",
        // Swedish
        "#SKÄRNING!", "#DIVISION/0!", "#VÄRDEFEL!", "#REFERENS!", "#NAMN?", "#OGILTIGT!", "#SAKNAS!", "#SAKNAS",
        // Norwegian and Danish
        "#NUL!", "#VERDI!", "#VÆRDI!", "#REFERENCE!", "#NAVN?", "#I/T",
        // Finnish
        "#TYHJÄ!", "#JAKO/0!", "#ARVO!", "#VIITTAUS!", "#NIMI?", "#LUKU!", "#PUUTTUU!", "#PUUTTUU",
        // German
        "#WERT!", "#BEZUG!", "#ZAHL!", "#NV",
        // French
        "#VALEUR!", "#NOM?", "#NOMBRE!",
        // Spanish
        "#¡NULO!", "#¡DIV/0!", "#¡VALOR!", "#¡REF!", "#¿NOMBRE?", "#¡NUM!", "#N/D", "#¡DESBORDAMIENTO!", "#¡CALC!",
        // Italian
        "#NULLO!", "#VALORE!", "#RIF!", "#NOME?",
        // Dutch
        "#LEEG!", "#DEEL/0!", "#WAARDE!", "#VERW!", "#NAAM?", "#GETAL!", "#N/B",
        // Portuguese
        "#NULO!", "#VALOR!", "#NÚM!",
        // Polish
        "#ZERO!", "#DZIEL/0!", "#ARG!", "#ADR!", "#NAZWA?", "#LICZBA!", "#N/D!",
        // Czech
        "#DĚLENÍ_NULOU!", "#HODNOTA!", "#ODKAZ!", "#NÁZEV?", "#ČÍSLO!", "#NENÍ_K_DISPOZICI",
        // Hungarian
        "#NULLA!", "#ZÉRÓOSZTÓ!", "#ÉRTÉK!", "#HIV!", "#NÉV?", "#SZÁM!", "#HIÁNYZIK",
        // Turkish
        "#BOŞ!", "#SAYI/0!", "#DEĞER!", "#BAŞV!", "#AD?", "#SAYI!", "#YOK",
        // Russian
        "#ПУСТО!", "#ДЕЛ/0!", "#ЗНАЧ!", "#ССЫЛКА!", "#ИМЯ?", "#ЧИСЛО!", "#Н/Д",
    ];

    /// <summary>Whether a text, without blanks around it, is one.</summary>
    public static bool Contains(string text) => Array.Exists(Words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
}
