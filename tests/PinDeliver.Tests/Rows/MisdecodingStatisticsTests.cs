using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PinDeliver.Rows.Values;
using Xunit;

namespace PinDeliver.Tests.Rows;

/// <summary>
/// Names of many languages, misread and not. The code pages are .NET's own, and so is the reading of UTF-8: nothing of the product decides
/// what is misread.
/// </summary>
public sealed class MisdecodingStatisticsTests
{
    private static readonly string[] Languages = [.. Names.ByLanguage.Keys];

    [Fact]
    public void UTF8_read_as_Windows_1252_is_always_found()
    {
        Assert.True(Languages.Length >= 17);
        var missed = Misread(1252).Where(name => Misdecoding.Find(name.Misread) is null).Select(name => $"{name.Language} {name.Real} {name.Misread}");
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData(1250, 0.95)]
    [InlineData(1254, 0.95)]
    [InlineData(1257, 0.95)]
    [InlineData(850, 0.95)]
    [InlineData(437, 0.95)]
    [InlineData(10000, 0.95)]
    public void UTF8_read_as_another_page_is_almost_always_found(int page, double share)
    {
        var names = Misread(page).ToList();
        var missed = names.Where(name => Misdecoding.Find(name.Misread) is null).ToList();
        var found = 1 - ((double)missed.Count / names.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{page}: {found:P2} of {names.Count}; missed: "
            + string.Join(", ", missed.Take(40).Select(name => $"{name.Language} {name.Real}")));
        Assert.True(found >= share, $"{found:P2} of {names.Count}: {string.Join(", ", missed.Take(40).Select(name => name.Real))}");
    }

    [Fact]
    public void The_word_is_shown_as_it_is_when_it_is_read_rightly()
    {
        var names = CodePages.All.SelectMany(page => Misread(page)).ToList();
        var wrong = names.Where(name => Misdecoding.Find(name.Misread) is { } found && found.Original != name.Real).ToList();
        Assert.True(wrong.Count <= names.Count / 100, $"{wrong.Count} of {names.Count}: " + string.Join(", ", wrong.Take(10).Select(name => $"{name.Real} as {Misdecoding.Find(name.Misread)!.Original}")));
    }

    [Fact]
    public void No_honest_name_is_refused()
    {
        var honest = Names.Honest.ToList();
        Assert.True(honest.Count >= 5_000, $"{honest.Count} names");
        var refused = honest.Where(name => Misdecoding.Find(name) is not null).ToList();
        Assert.True(refused.Count == 0, $"{refused.Count} of {honest.Count}: {string.Join(", ", refused.Take(40).Select(name => $"{name} as {Misdecoding.Find(name)}"))}");
    }

    [Fact]
    public void The_tables_are_those_of_NET()
    {
        foreach (var page in CodePage.All)
        {
            var characters = CodePagesEncodingProvider.Instance.GetEncoding(page.Number)!.GetString([.. Enumerable.Range(0, 256).Select(i => (byte)i)]);
            for (var i = 0x80; i < 0x100; i++)
                Assert.Equal((page.Name, (byte?)i), (page.Name, page.ByteOf(characters[i])));
        }
    }

    // Every name beyond ASCII, as it is written and in capitals, whose bytes the page's decoder keeps.
    private static IEnumerable<(string Language, string Real, string Misread)> Misread(int page) =>
        from language in Languages
        from name in Names.ByLanguage[language]
        from real in new[] { name, Names.Capitals(language, name) }
        where real.Any(letter => letter > '\x7F')
        let misread = CodePages.Misread(real, page)
        where !misread.Contains('\uFFFD', StringComparison.Ordinal)
        select (language, real, misread);
}
