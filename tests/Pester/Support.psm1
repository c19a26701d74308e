# What the test files share: the module under test, and the sandbox as a process. ASCII only, as Windows PowerShell reads it as ANSI.

$repository = Split-Path (Split-Path $PSScriptRoot)

function Get-TestedModule {
    <#
    .SYNOPSIS
        The manifest under test: that of PINDELIVER_MODULE_PATH, else of the packed module, else of the clone.
    #>
    foreach ($folder in $env:PINDELIVER_MODULE_PATH, (Join-Path $repository 'out/PinDeliver'), $repository) {
        if (-not $folder) { continue }
        $manifest = Join-Path $folder 'PinDeliver.psd1'
        if (Test-Path $manifest) { return (Resolve-Path $manifest).Path }
    }
    throw 'There is no module to test: run ./build.ps1 -Task Pack.'
}

function Invoke-NewPowerShell {
    <#
    .SYNOPSIS
        Runs a PowerShell of the same kind as this one, with the arguments given, in a process of its own. Its input ends at once.
    #>
    $program = (Get-Process -Id $PID).Path
    # Installed as a .NET tool, PowerShell is a library that dotnet runs.
    $library = if ((Split-Path $program -Leaf) -match '^dotnet(\.exe)?$') { Join-Path $PSHOME 'pwsh.dll' }
    $all = @($library) + '-NoProfile' + '-NonInteractive' + $args | Where-Object { $null -ne $_ }
    $input | & $program @all
}

function Get-Secure([string] $Text) {
    (New-Object System.Net.NetworkCredential '', $Text).SecurePassword
}

function Start-Sandbox {
    <#
    .SYNOPSIS
        Starts the stand-in for the service on a free port. Stop-Sandbox ends it.
    #>
    param([string[]] $Fault)

    $built = Get-ChildItem (Join-Path $repository 'src/PinDeliver.Sandbox/bin/*/net*/PinDeliver.Sandbox.dll') |
        Sort-Object LastWriteTime | Select-Object -Last 1
    if (-not $built) { throw 'The sandbox is not built: run dotnet build.' }
    $start = New-Object System.Diagnostics.ProcessStartInfo 'dotnet'
    $faults = foreach ($one in $Fault) { '--fault "{0}"' -f $one }
    $start.Arguments = '"{0}" --port 0 --quiet {1}' -f $built.FullName, ($faults -join ' ')
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $line = $process.StandardOutput.ReadLine()
    if ($line -notmatch '^PinDeliver sandbox: (\S+)$') { throw "The sandbox did not start: $line" }
    [pscustomobject]@{ Process = $process; BaseUri = [uri]$Matches[1]; ApiKey = 'SANDBOX-API-KEY'; ApiClientKey = 'SANDBOX-CLIENT-KEY' }
}

function Stop-Sandbox($Sandbox) {
    if ($Sandbox -and -not $Sandbox.Process.HasExited) { $Sandbox.Process.Kill() }
}

function Connect-Sandbox($Sandbox, [switch] $PassThru) {
    Connect-PinDeliver -ApiKey (Get-Secure $Sandbox.ApiKey) -ApiClientKey (Get-Secure $Sandbox.ApiClientKey) `
        -BaseUri $Sandbox.BaseUri -PassThru:$PassThru
}

function Get-StoredCustomer($Sandbox, [string] $Id) {
    <#
    .SYNOPSIS
        The customer as the sandbox has it.
    #>
    $headers = @{ 'X-PINDELIVER-API-KEY' = $Sandbox.ApiKey; 'X-PINDELIVER-API-CLIENT-KEY' = $Sandbox.ApiClientKey }
    (Invoke-RestMethod "$($Sandbox.BaseUri)/customer/get/$Id" -Headers $headers).customer
}

function Get-ErrorId([scriptblock] $Script) {
    <#
    .SYNOPSIS
        The id of the error that a script ends with, without the command's name; nothing where it ends well.
    #>
    try { $null = & $Script }
    catch { ($_.FullyQualifiedErrorId -split ',')[0] }
}

Export-ModuleMember -Function *
