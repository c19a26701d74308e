<#
.SYNOPSIS
    Runs the Pester suite against the package, and writes what became of each test as JSON.
.DESCRIPTION
    The run of "dotnet test" calls it, build.ps1 -Task Pester, and the workflow on Windows PowerShell. It ends with 0 where the suite ran to
    its end, whatever its tests found, if -ResultPath is given; without it, with the number of tests that failed.
.PARAMETER PesterPath
    The folder of Pester's manifest; without it, Pester is found as a module.
.PARAMETER ModulePath
    The folder of the packed module.
.PARAMETER ResultPath
    Gets a JSON array of Name, Result and Message.
#>
param(
    [string] $PesterPath,
    [Parameter(Mandatory)] [string] $ModulePath,
    [string] $ResultPath
)

# Neither strict mode nor another preference is set here: the tests would inherit it.
if (-not (Test-Path (Join-Path $ModulePath 'PinDeliver.psd1'))) { throw "There is no module at ${ModulePath}: run dotnet build." }
$env:PINDELIVER_MODULE_PATH = (Resolve-Path $ModulePath).Path
if ($PesterPath) { Import-Module (Join-Path $PesterPath 'Pester.psd1') } else { Import-Module Pester -MinimumVersion 5.7 }

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.RenderMode = 'Plaintext'
$run = Invoke-Pester -Configuration $configuration
if (-not $ResultPath) { exit $run.FailedCount + $run.FailedContainersCount }

# What was expected, and the lines of the test files: those of Pester itself tell nothing.
$describe = {
    foreach ($record in $args[0]) {
        $record.Exception.Message
        $record.ScriptStackTrace -split "`n" -like "*$PSScriptRoot*Tests.ps1*"
    }
}
$results = @(
    foreach ($test in $run.Tests) {
        [pscustomobject]@{
            Name    = '{0}: {1}' -f (Split-Path $test.ScriptBlock.File -Leaf), $test.ExpandedPath
            Result  = "$($test.Result)"
            Message = @(& $describe $test.ErrorRecord) -join "`n"
        }
    }
    # A file that broke off before its first test has none to fail.
    foreach ($container in $run.FailedContainers) {
        [pscustomobject]@{ Name = Split-Path "$($container.Item)" -Leaf; Result = 'Failed'; Message = @(& $describe $container.ErrorRecord) -join "`n" }
    }
)
[System.IO.File]::WriteAllText($ResultPath, (ConvertTo-Json $results))
exit 0
