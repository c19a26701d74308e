using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using PinDeliver.Commands;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>What every cmdlet of the module must be, found by reflection so that none can be forgotten.</summary>
public sealed class CmdletConventionTests
{
    private static readonly Type[] Cmdlets = typeof(SetPinDeliverCustomerCommand).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<CmdletAttribute>() is not null).ToArray();

    private static readonly string[] ChangingVerbs = ["Set", "New", "Remove", "Add", "Clear", "Update"];

    [Fact]
    public void Verbs_are_approved()
    {
        var approved = typeof(VerbsCommon).Assembly.GetExportedTypes().Where(type => type.Namespace == "System.Management.Automation" && type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => field.GetRawConstantValue()).ToHashSet();
        Assert.All(Cmdlets, type => Assert.Contains(Attribute(type).VerbName, approved));
    }

    [Fact]
    public void Nouns_are_singular_and_carry_the_prefix() => Assert.All(Cmdlets, type =>
    {
        Assert.StartsWith("PinDeliver", Attribute(type).NounName, StringComparison.Ordinal);
        Assert.False(Attribute(type).NounName.EndsWith('s'));
    });

    [Fact]
    public void Every_cmdlet_says_what_it_puts_out_and_is_sealed() => Assert.All(Cmdlets, type =>
    {
        Assert.NotNull(type.GetCustomAttribute<OutputTypeAttribute>());
        Assert.True(type.IsSealed);
    });

    [Fact]
    public void What_changes_the_service_supports_ShouldProcess() => Assert.All(
        Cmdlets.Where(type => ChangingVerbs.Contains(Attribute(type).VerbName)), type => Assert.True(Attribute(type).SupportsShouldProcess));

    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets()
    {
        using var shell = new Shell();
        var exported = shell.Run("(Get-Module PinDeliver).ExportedCommands.Keys").Objects.Select(name => name.ToString());
        Assert.Equal(Cmdlets.Select(NameOf).Order(StringComparer.Ordinal), exported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_documented_field_has_a_parameter_with_its_API_name_as_alias() => Assert.All(CustomerFields.All, field =>
    {
        var property = typeof(SetPinDeliverCustomerCommand).GetProperty(field.Name);
        Assert.NotNull(property?.GetCustomAttribute<ParameterAttribute>());
        IEnumerable<string> names = property!.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? [];
        Assert.Contains(field.ApiName, names.Append(field.Name), StringComparer.OrdinalIgnoreCase);
    });

    [Fact]
    public void No_parameter_value_goes_through_the_engines_lenient_conversion() => Assert.All(
        CustomerFields.All.Select(field => field.Name).Concat(["Id", "ExternalId"]),
        name => Assert.Equal(typeof(object), typeof(SetPinDeliverCustomerCommand).GetProperty(name)!.PropertyType));

    [Fact]
    public void No_parameter_is_a_plain_text_key() => Assert.All(
        Cmdlets.SelectMany(type => type.GetProperties()).Where(property => property.Name.Contains("Key", StringComparison.Ordinal) && property.GetCustomAttribute<ParameterAttribute>() is not null),
        property => Assert.Equal(typeof(System.Security.SecureString), property.PropertyType));

    [Fact]
    public void A_default_parameter_set_never_asks() => Assert.All(Cmdlets, type =>
    {
        var set = Attribute(type).DefaultParameterSetName;
        Assert.DoesNotContain(
            type.GetProperties().SelectMany(property => property.GetCustomAttributes<ParameterAttribute>()),
            parameter => parameter.Mandatory && (parameter.ParameterSetName == set || parameter.ParameterSetName == ParameterAttribute.AllParameterSets));
    });

    [Fact]
    public void The_module_never_calls_exit() => Assert.DoesNotContain(
        Directory.GetFiles(Path.Combine(ModuleFiles.Root, "src", "PinDeliver"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar)),
        file => File.ReadAllText(file).Contains("Environment.Exit", StringComparison.Ordinal));

    private static CmdletAttribute Attribute(Type type) => type.GetCustomAttribute<CmdletAttribute>()!;

    private static string NameOf(Type type) => $"{Attribute(type).VerbName}-{Attribute(type).NounName}";
}
