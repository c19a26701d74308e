<#
.SYNOPSIS
    Builds, tests and packs the module.
.DESCRIPTION
    Build   compiles into lib/, from where the manifest loads the module
    Test    runs all tests, those of Pester in the official PowerShell too
    Pester  runs the Pester suite alone, against the packed module
    Pack    makes the package, out/PinDeliver, the .nupkg of it that Publish-PSResource would send, byte for byte the same each time, and
            an SBOM (CycloneDX) beside it
    Clean   removes what the others made
.EXAMPLE
    dotnet tool restore; dotnet pwsh ./build.ps1
    Build, Test and Pack on a machine that has no PowerShell.
.EXAMPLE
    ./build.ps1 -Task Pack
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Pester', 'Pack', 'Clean')]
    [string[]] $Task = @('Build', 'Test', 'Pack')
)

Set-StrictMode -Version 3
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$out = Join-Path $root 'out'
$package = Join-Path $out 'PinDeliver'

function Invoke-Dotnet {
    & dotnet @args | Out-Host
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) ended with exit code $LASTEXITCODE." }
}

function Invoke-BuildTask {
    Invoke-Dotnet build $root/PinDeliver.sln
}

function Invoke-TestTask {
    Invoke-Dotnet test --solution $root/PinDeliver.sln
}

function Invoke-PesterTask {
    Invoke-Dotnet test --project $root/tests/Pester/PinDeliver.Pester.csproj
}

function Invoke-PackTask {
    if (Test-Path $out) { Remove-Item $out -Recurse -Force }
    # A Release build lays the package out, whatever was built before.
    Invoke-Dotnet build $root/src/PinDeliver/PinDeliver.csproj --configuration Release
    $null = Test-ModuleManifest $package/PinDeliver.psd1
    # What Publish-PSResource would send to a gallery. Windows PowerShell and older PowerShells lack the command: the pinned one has it.
    Push-Location $root
    Invoke-Dotnet tool restore
    Invoke-Dotnet pwsh -NoProfile -NonInteractive -Command "`$ErrorActionPreference = 'Stop'; Compress-PSResource -Path '$package' -DestinationPath '$out'"
    Pop-Location
    Import-Module $root/src/PinDeliver/Packaging/Packaging.psm1 -Force
    $nupkg = Get-Item $out/*.nupkg
    Set-ReproducibleZip $nupkg.FullName
    $sbom = New-Sbom $package -LockFile $root/src/PinDeliver/packages.lock.json
    [System.IO.File]::WriteAllText([System.IO.Path]::ChangeExtension($nupkg.FullName, 'cdx.json'), $sbom.Replace("`r`n", "`n") + "`n")
    Write-Host "Packed: $package"
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
