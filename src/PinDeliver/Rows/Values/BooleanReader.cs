using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;

namespace PinDeliver.Rows.Values;

/// <summary>Reads <c>true</c> and <c>false</c>, in English, as 1 and 0, and in the words of the culture that was asked for.</summary>
internal sealed class BooleanReader
{
    // Yes, no, and what Excel writes for TRUE and FALSE, by the language's ISO 639 code.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["sv"] = ["ja", "nej", "sant", "falskt"],
        ["da"] = ["ja", "nej", "sand", "falsk"],
        ["nb"] = ["ja", "nei", "sann", "usann"],
        ["nn"] = ["ja", "nei", "sann", "usann"],
        ["no"] = ["ja", "nei", "sann", "usann"],
        ["fi"] = ["kyllä", "ei", "tosi", "epätosi"],
        ["is"] = ["já", "nei", "satt", "ósatt"],
        ["et"] = ["jah", "ei", "tõene", "väär"],
        ["lv"] = ["jā", "nē", "patiess", "aplams"],
        ["lt"] = ["taip", "ne", "teisinga", "klaidinga"],
        ["de"] = ["ja", "nein", "wahr", "falsch"],
        ["nl"] = ["ja", "nee", "waar", "onwaar"],
        ["fr"] = ["oui", "non", "vrai", "faux"],
        ["es"] = ["sí", "no", "verdadero", "falso"],
        ["pt"] = ["sim", "não", "verdadeiro", "falso"],
        ["it"] = ["sì", "no", "vero", "falso"],
        ["pl"] = ["tak", "nie", "prawda", "fałsz"],
        ["cs"] = ["ano", "ne", "pravda", "nepravda"],
        ["sk"] = ["áno", "nie", "pravda", "nepravda"],
        ["hu"] = ["igen", "nem", "igaz", "hamis"],
        ["ro"] = ["da", "nu", "adevărat", "fals"],
        ["tr"] = ["evet", "hayır", "doğru", "yanlış"],
        ["el"] = ["ναι", "όχι", "αληθής", "ψευδής"],
        ["ru"] = ["да", "нет", "истина", "ложь"],
        ["uk"] = ["так", "ні", "істина", "хибність"],
    };

    private readonly CultureInfo? culture;
    private readonly string[] words;
    private readonly NumberReader numbers;
    private readonly RowErrors errors;

    public BooleanReader(CultureInfo? culture, NumberReader numbers, RowErrors errors)
    {
        this.culture = culture;
        words = culture is not null && Words.TryGetValue(culture.TwoLetterISOLanguageName, out var known) ? known : [];
        this.numbers = numbers;
        this.errors = errors;
    }

    public FieldValue Read(object value, string column)
    {
        if (value is SwitchParameter given)
            value = given.IsPresent;
        if (value is bool boolean)
            return FieldValue.Boolean(boolean);
        var text = Scalar.ToText(value)?.Trim();
        switch (text?.ToUpperInvariant())
        {
            case "TRUE" or "YES" or "1": return FieldValue.Boolean(true);
            case "FALSE" or "NO" or "0": return FieldValue.Boolean(false);
            case null: return errors.NotABoolean(value, column, words);
        }

        if (numbers.TryRead(value, out var number) && number.TrimEnd('0') is "1." or "0.")
            return FieldValue.Boolean(number[0] == '1');
        return OfCulture(text!) is { } said ? FieldValue.Boolean(said) : errors.NotABoolean(value, column, words);
    }

    private bool? OfCulture(string text)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (culture!.CompareInfo.Compare(text, words[i], CompareOptions.IgnoreCase) == 0)
                return i % 2 == 0;
        }

        return null;
    }
}
