using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PinDeliver.HelpFile;

/// <summary>
/// The hand-written part of a cmdlet's help: src/PinDeliver/Module/en-US/{cmdlet}.md. Of Markdown it knows headings, paragraphs, lists
/// (an item is a paragraph) and code fences; that is all that MAML can show.
/// </summary>
internal sealed class HelpPage
{
    private readonly List<MarkdownBlock> blocks;
    private readonly string file;

    private HelpPage(string file)
    {
        this.file = file;
        blocks = MarkdownBlock.Read(File.ReadAllLines(file)).ToList();
        Name = blocks[0].Text;
        if (blocks[0].Level != 1 || Name != Path.GetFileNameWithoutExtension(file))
            throw new FormatException($"{file} must begin with its own name as a heading.");
        Examples = ReadExamples().ToList();
    }

    public string Name { get; }

    public IReadOnlyList<string> Synopsis => Required("Synopsis").Paragraphs;

    public IReadOnlyList<string> Description => Required("Description").Paragraphs;

    public IReadOnlyList<string> Notes => Required("Notes").Paragraphs;

    public IReadOnlyList<string> Links => Required("Links").Paragraphs;

    public IReadOnlyList<HelpSection> Inputs => Below("Inputs");

    public IReadOnlyList<HelpSection> Outputs => Below("Outputs");

    public IReadOnlyList<HelpExample> Examples { get; }

    public static HelpPage Read(string file) => new(file);

    private HelpSection Required(string title)
    {
        var section = Sections(2).SingleOrDefault(found => found.Title == title);
        return section is { Paragraphs.Count: > 0 } ? section : throw new FormatException($"{file} lacks text below '## {title}'.");
    }

    private List<HelpSection> Below(string title) => Part(title) is { } part ? Sections(3, part).ToList() : [];

    private List<MarkdownBlock> Part(string title)
    {
        var start = blocks.FindIndex(block => block.Level == 2 && block.Text == title);
        if (start < 0)
            throw new FormatException($"{file} lacks '## {title}'.");
        return blocks.Skip(start + 1).TakeWhile(block => block.Level is 0 or > 2).ToList();
    }

    private IEnumerable<HelpSection> Sections(int level) => Sections(level, blocks);

    private static IEnumerable<HelpSection> Sections(int level, List<MarkdownBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Level == level)
            {
                yield return new HelpSection(
                    blocks[i].Text, blocks.Skip(i + 1).TakeWhile(block => block.Level == 0).Select(block => block.Text).ToList());
            }
        }
    }

    private IEnumerable<HelpExample> ReadExamples()
    {
        var part = Part("Examples");
        for (var i = 0; i < part.Count; i++)
        {
            if (part[i].Level != 3)
                continue;
            var body = part.Skip(i + 1).TakeWhile(block => block.Level == 0).ToList();
            if (body.Count < 2 || !body[0].IsCode || body.Skip(1).Any(block => block.IsCode))
                throw new FormatException($"{file}: the example '{part[i].Text}' must be one code fence and then text.");
            yield return new HelpExample(part[i].Text, body[0].Text, body.Skip(1).Select(block => block.Text).ToList());
        }
    }
}
