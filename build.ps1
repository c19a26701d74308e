<#
.SYNOPSIS
    Builds, tests and packs the module.
.DESCRIPTION
    Build   compiles into lib/, from where the manifest loads the module
    Test    runs the .NET tests, then Pester where it is installed
    Pester  runs the Pester suite alone, against the packed module
    Pack    copies the module to out/PinDeliver and makes the .nupkg that Publish-PSResource would
    Clean   removes what the others made
.EXAMPLE
    ./build.ps1
    Build, Test and Pack.
.EXAMPLE
    ./build.ps1 -Task Pack
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pester', 'Pack', 'Clean')]
    [string[]] $Task = @('Build', 'Pack', 'Test'),

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$out = Join-Path $root 'out'
$package = Join-Path $out 'PinDeliver'
$manifestPath = Join-Path $root 'PinDeliver.psd1'

function Invoke-Dotnet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) ended with exit code $LASTEXITCODE." }
}

function Invoke-BuildTask {
    Invoke-Dotnet build $root/PinDeliver.slnx --configuration $Configuration
}

function Invoke-TestTask {
    Invoke-Dotnet test --solution $root/PinDeliver.slnx --configuration $Configuration
    if (Get-Module -ListAvailable Pester | Where-Object Version -GE 5.5) { Invoke-PesterTask }
    else { Write-Warning 'Pester 5.5 or later is not installed: its suite was not run.' }
}

function Invoke-PesterTask {
    Invoke-PackTask
    $env:PINDELIVER_MODULE_PATH = $package
    # A process of its own: the module that this one may have loaded must not be the one that is tested.
    & (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command "
        `$configuration = New-PesterConfiguration
        `$configuration.Run.Path = '$root/tests/Pester'
        `$configuration.Run.Exit = `$true
        Invoke-Pester -Configuration `$configuration" | Out-Host
    if ($LASTEXITCODE -ne 0) { throw "$LASTEXITCODE Pester tests failed." }
}

function Invoke-PackTask {
    if (-not (Test-Path "$root/lib/net8.0/PinDeliver.dll") -or -not (Test-Path "$root/lib/net472/PinDeliver.dll")) { Invoke-BuildTask }
    if (Test-Path $package) { Remove-Item $package -Recurse -Force }
    $null = New-Item $package -ItemType Directory -Force
    foreach ($item in 'PinDeliver.psd1', 'README.md', 'LICENSE', 'CHANGELOG.md', 'lib', 'en-US', 'examples') {
        if (Test-Path "$root/$item") { Copy-Item "$root/$item" $package -Recurse }
    }
    $null = Test-ModuleManifest "$package/PinDeliver.psd1"
    New-Nupkg
    Write-Host "Packed: $package"
}

# What Publish-PSResource puts into a module's .nuspec, so that the package can be had without a gallery.
function New-Nupkg {
    $manifest = Import-PowerShellDataFile $manifestPath
    $psData = $manifest.PrivateData.PSData
    $tags = @('PSModule') + $psData.Tags + @('PSIncludes_Cmdlet') + ($manifest.CmdletsToExport | ForEach-Object { "PSCmdlet_$_"; "PSCommand_$_" })
    $escape = { [System.Security.SecurityElement]::Escape($args[0]) }
    $nuspec = Join-Path $out 'PinDeliver.nuspec'
    @"
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd">
  <metadata>
    <id>PinDeliver</id>
    <version>$($manifest.ModuleVersion)</version>
    <authors>$(& $escape $manifest.Author)</authors>
    <requireLicenseAcceptance>false</requireLicenseAcceptance>
    <license type="expression">MIT</license>
    <readme>README.md</readme>
    <description>$(& $escape $manifest.Description)</description>
    <releaseNotes>$(& $escape $psData.ReleaseNotes)</releaseNotes>
    <copyright>$(& $escape $manifest.Copyright)</copyright>
    <tags>$($tags -join ' ')</tags>
  </metadata>
  <files>
    <file src="**" target="" />
  </files>
</package>
"@ | Set-Content $nuspec -Encoding utf8
    Invoke-Dotnet pack $root/src/PinDeliver/PinDeliver.csproj --no-build --configuration $Configuration --output $out `
        "-p:IsPackable=true" "-p:NuspecFile=$nuspec" "-p:NuspecBasePath=$package" "-p:NoWarn=NU5100%3BNU5110%3BNU5111%3BNU5128"
    Remove-Item $nuspec
}

function Invoke-CleanTask {
    foreach ($item in 'out', 'lib', 'en-US', 'examples') {
        if (Test-Path "$root/$item") { Remove-Item "$root/$item" -Recurse -Force }
    }
    Get-ChildItem $root/src, $root/tests -Directory -Recurse -Include bin, obj | Remove-Item -Recurse -Force
}

foreach ($name in $Task) {
    & "Invoke-${name}Task"
}
