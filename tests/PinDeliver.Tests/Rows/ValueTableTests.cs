using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>Every line of the tables in about_PinDeliver_Rows is true.</summary>
public sealed class ValueTableTests(RowLab lab) : IClassFixture<RowLab>
{
    private static readonly string[] Help = File.ReadAllLines(
        Path.Combine(ModuleFiles.Root, "src", "PinDeliver", "Module", "en-US", "about_PinDeliver_Rows.help.txt"));

    public static TheoryData<string, string, string> Cells => Three("A CELL OF A ROW");

    public static TheoryData<string, string> Arguments => Two("AN ARGUMENT OF A COMMAND");

    public static TheoryData<string, string> Scripts => Two("A SCRIPT BLOCK");

    public static TheoryData<string, string> Shapes => Two("THE SHAPES OF ROWS");

    public static TheoryData<string, string> Identities => Two("THE IDENTITY");

    public static TheoryData<string, string, string, string> Cultures =>
        [.. Table("BY A CULTURE").Select(line => (line[0], line[1], line[2], line[3]))];

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_sent_as_the_table_says(string column, string cell, string sent) =>
        Check(lab.Row("", ("Id", "7"), (column, cell)), Whole(column, sent));

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_is_sent_as_the_table_says(string typed, string sent) =>
        Check(lab.Run($"-Id 7 {typed}", null), Whole(ParameterOf(typed), sent));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_block_is_evaluated_as_the_table_says(string typed, string sent) =>
        Check(lab.Run($"-Id {{ $_.Nr }} {typed}", [CsvRows.Of(("Nr", "7"), ("Ort", "Lund"), ("Tom", ""), ("Vikt", "5,5"))]), Whole(ParameterOf(typed), sent));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_row_of_any_shape_is_read_as_the_table_says(string row, string sent)
    {
        lab.Sandbox.Requests.Clear();
        var output = lab.Shell.Run($"{row} | Set-PinDeliverCustomer -ErrorAction Stop");
        Check(new RowRun(output, lab.Sandbox.Requests.Snapshot()), sent);
    }

    [Theory]
    [MemberData(nameof(Identities))]
    public void An_identity_is_a_part_of_the_address_as_the_table_says(string cell, string address)
    {
        var run = lab.Row("", ("Id", cell), ("City", "Lund"));
        if (address.StartsWith("error ", StringComparison.Ordinal))
            Check(run, address);
        else
            Assert.EndsWith("/customer/update" + address, Assert.Single(run.Requests).RawTarget, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_cell_is_read_by_the_culture_as_the_table_says(string culture, string column, string cell, string sent)
    {
        Check(lab.Row($"-Culture {culture}", ("Id", "7"), (column, cell)), Whole(column, sent));
        Check(lab.Run("-UseCulture", [CsvRows.Of(("Id", "7"), (column, cell))], culture), Whole(column, sent));
    }

    private static void Check(RowRun run, string sent)
    {
        if (sent == "nothing")
            run.Skips();
        else if (sent.StartsWith("error ", StringComparison.Ordinal))
            run.Refuses(sent["error ".Length..]);
        else
            run.Sends(sent);
    }

    // A table of one field a line has the value alone: its place in the JSON is the documented one of the field.
    private static string Whole(string name, string sent) =>
        sent == "nothing" || sent.StartsWith("error ", StringComparison.Ordinal) || sent.StartsWith('{')
            ? sent
            : ApiField.All.Single(field => string.Equals(field.Parameter, name, StringComparison.OrdinalIgnoreCase)).Place(sent);

    private static string ParameterOf(string typed) =>
        ApiField.All.FirstOrDefault(field => typed.Contains($"-{field.Parameter} ", StringComparison.Ordinal))?.Parameter ?? "";

    private static TheoryData<string, string> Two(string title) => [.. Table(title).Select(line => (line[0], line[1]))];

    private static TheoryData<string, string, string> Three(string title) => [.. Table(title).Select(line => (line[0], line[1], line[2]))];

    // The columns begin where the hyphens below their titles do.
    private static IEnumerable<string[]> Table(string title)
    {
        var start = Array.IndexOf(Help, title);
        var rule = Array.FindIndex(Help, start, line => line.TrimStart().StartsWith("---", StringComparison.Ordinal));
        var columns = Regex.Matches(Help[rule], "-+").Select(match => match.Index).ToArray();
        return Help.Skip(rule + 1).TakeWhile(line => line.Length > 0).Select(line => columns.Select((from, i) =>
        {
            var to = i + 1 < columns.Length ? columns[i + 1] : line.Length;
            return from >= line.Length ? "" : Unescape(line[from..Math.Min(to, line.Length)].TrimEnd(' '));
        }).ToArray());
    }

    private static string Unescape(string text) => Regex.Replace(text, @"\\u([0-9A-F]{4})",
        match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
}
