using System;
using System.Linq;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Rows;

public sealed class IdentityTests(RowLab lab) : IClassFixture<RowLab>
{
    private const string Base = "/api/v2_1/customer/update/";

    public static TheoryData<object> Refused => new()
    {
        ".", "..", " . ", "\t..\n", "a\u0000b", "a\nb", "a\u007Fb", "a\u0085b", new string('x', 513),
        true, new[] { 1, 2 }, DateTime.UnixEpoch, new object(),
    };

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b", "a%3Fb")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a%b", "a%25b")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("a;b", "a%3Bb")]
    [InlineData("a:b", "a%3Ab")]
    [InlineData("å", "%C3%A5")]
    [InlineData("a b", "a%20b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("../1001", "..%2F1001")]
    [InlineData("...", "...")]
    [InlineData(".a", ".a")]
    [InlineData("~-._", "~-._")]
    [InlineData("extid", "extid")]
    [InlineData("🚚", "%F0%9F%9A%9A")]
    [InlineData("&=@,'\"", "%26%3D%40%2C%27%22")]
    [InlineData("  K-7\t", "K-7")]
    public void An_identity_is_one_segment_encoded_once(string identity, string segment)
    {
        Assert.Equal(Base + segment, Target(lab.Row("", ("Id", identity), ("City", "Lund"))));
        Assert.Equal(Base + segment, Target(lab.Run("-Id $args[0] -City Lund", null, "", identity)));
        Assert.Equal(Base + segment, Target(lab.Run("-Id { $_.Nr } -City Lund", [CsvRows.Of(("Nr", identity))])));
        Assert.Equal(Base + segment, Target(lab.Run("-City Lund", [identity])));
        Assert.Equal(Base + "extid/" + segment, Target(lab.Row("", ("ExternalId", identity), ("City", "Lund"))));
        Assert.Equal(Base + "extid/" + segment, Target(lab.Run("-ExternalId $args[0] -City Lund", null, "", identity)));
        Assert.Equal(Base + "extid/" + segment, Target(lab.Run("-ExternalId { $_.Nr } -City Lund", [CsvRows.Of(("Nr", identity))])));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_a_segment_is_refused(object identity) => IsRefused(identity);

    [Fact]
    public void Half_a_character_is_refused() => IsRefused("K" + (char)0xD83D);

    [Theory]
    [InlineData("GÃ¶teborg")]
    [InlineData("MALMÃ–-7")]
    [InlineData("G├Âteborg")]
    [InlineData("Umeå GÃ¶teborg")]
    public void A_misread_identity_is_refused(string identity)
    {
        IsRefused(identity, "MisdecodedText");
        var segment = Uri.EscapeDataString(identity);
        Assert.Equal(Base + segment, Target(lab.Row("-AllowSuspectText", ("Id", identity), ("City", "Lund"))));
        Assert.Equal(Base + "extid/" + segment, Target(lab.Run("-ExternalId $args[0] -City Lund -AllowSuspectText", null, "", identity)));
        var failed = lab.Row("-ErrorAction Ignore", ("ExternalId", identity), ("City", "Lund")).Result;
        Assert.Equal("MisdecodedText", failed.ErrorId);
        Assert.StartsWith("ExternalId: ", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_replacement_character_in_an_identity_is_InvalidIdentity()
    {
        IsRefused("G\uFFFDteborg");
        IsRefused("GÃ¶teborg \uFFFD");
        lab.Row("-AllowSuspectText", ("Id", "G\uFFFDteborg"), ("City", "Lund")).Refuses("InvalidIdentity");
    }

    [Fact]
    public void Five_hundred_characters_are_an_identity() =>
        Assert.EndsWith("/" + new string('x', 512), Target(lab.Row("", ("Id", new string('x', 512)), ("City", "Lund"))),
            StringComparison.Ordinal);

    [Fact]
    public void A_blank_id_gives_way_to_the_external_id()
    {
        foreach (var blank in new object?[] { "", " ", null, DBNull.Value })
            Assert.Equal(Base + "extid/K-7", Target(lab.Row("", ("Id", blank), ("ExternalId", "K-7"), ("City", "Lund"))));
    }

    [Fact]
    public void A_blank_external_id_gives_way_to_the_id() =>
        Assert.Equal(Base + "7", Target(lab.Csv("Id,ExternalId,City\n7, ,Lund")));

    [Fact]
    public void With_both_the_id_counts_and_a_warning_says_so_once()
    {
        var run = lab.Csv("Id,ExternalId,City\n7,K-7,Lund\n8,K-8,Lund");
        Assert.Equal([Base + "7", Base + "8"], run.Requests.Select(request => request.RawTarget).Order());
        Assert.Contains("Id is used", Assert.Single(run.Warnings));
    }

    [Fact]
    public void Neither_is_MissingIdentity()
    {
        foreach (var csv in new[] { "City\nLund", "Id,City\n,Lund", "Id,ExternalId,City\n, ,Lund" })
            lab.Csv(csv).Refuses("MissingIdentity", csv);
        lab.Run("-Id '' -City Lund", null).Refuses("MissingIdentity");
        lab.Run("-Id $null -City Lund", null).Refuses("MissingIdentity");
        lab.Run("-ExternalId ' ' -City Lund", null).Refuses("MissingIdentity");
        lab.Run("-Id { $_.Nr } -City Lund", [CsvRows.Of(("Nr", ""))]).Refuses("MissingIdentity");
        lab.Run("-Id { } -City Lund", [CsvRows.Of(("Nr", ""))]).Refuses("MissingIdentity");
        lab.Run("-City Lund", null).Refuses("MissingIdentity");
    }

    [Fact]
    public void Numbers_are_identities_in_invariant_form()
    {
        foreach (var number in new object[] { 1234567, 1234567L, 1234567u, 1234567.0, 1234567m })
        {
            foreach (var culture in CultureTests.Cultures)
            {
                Assert.Equal(Base + "1234567", Target(lab.Run("-City Lund", [number], culture)));
                Assert.Equal(Base + "1234567", Target(lab.Run("-Id $args[0] -City Lund", null, culture, number)));
            }
        }
    }

    [Fact]
    public void An_identity_keeps_its_leading_zeros() => Assert.Equal(Base + "00123", Target(lab.Csv("Id,City\n00123,Lund")));

    [Fact]
    public void Two_columns_of_one_identity_that_differ_are_a_row_error()
    {
        lab.Row("", ("Id", "7"), ("customer_id", "8"), ("City", "Lund")).Refuses("DuplicateField");
        lab.Row("", ("ExternalId", "K-7"), ("external_id", "K-8"), ("City", "Lund")).Refuses("DuplicateField");
    }

    [Fact]
    public void Two_columns_of_one_identity_that_agree_are_one()
    {
        Assert.Equal(Base + "7", Target(lab.Row("", ("Id", "7"), ("customer_id", " 7 "), ("City", "Lund"))));
        Assert.Equal(Base + "7", Target(lab.Row("", ("Id", ""), ("customer_id", "7"), ("City", "Lund"))));
    }

    [Fact]
    public void The_identity_that_is_typed_counts_and_not_the_row()
    {
        Assert.Equal(Base + "1", Target(lab.Csv("Id,ExternalId,City\n7,K-7,Lund", "-Id 1")));
        Assert.Equal(Base + "extid/K-1", Target(lab.Csv("Id,ExternalId,City\n7,K-7,Lund", "-ExternalId K-1")));
    }

    [Fact]
    public void The_result_tells_the_identities_of_the_row()
    {
        var result = lab.Csv("Id,ExternalId,City\n 7 ,K-7,Lund").Result;
        Assert.Equal(("7", "K-7"), (result.Id, result.ExternalId));
    }

    private static string Target(RowRun run)
    {
        Assert.True(run.Output.Terminating is null, run.Output.Terminating?.ToString());
        return Assert.Single(run.Requests).RawTarget;
    }

    private void IsRefused(object identity, string error = "InvalidIdentity")
    {
        lab.Row("", ("Id", identity), ("City", "Lund")).Refuses(error, "column");
        lab.Row("", ("ExternalId", identity), ("City", "Lund")).Refuses(error, "external column");
        lab.Run("-Id $args[0] -City Lund", null, "", identity).Refuses(error, "typed");
        lab.Run("-ExternalId { $_.Nr } -City Lund", [CsvRows.Of(("Nr", identity))]).Refuses(error, "script block");
    }
}
