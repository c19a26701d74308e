@{
    RootModule           = 'src/PinDeliver/Module/PinDeliver.psm1'
    ModuleVersion        = '0.2.0'
    GUID                 = '6d8a4f0e-3c57-4b0f-9a54-7f2f1c6f5d21'
    Author               = 'PinDeliver for PowerShell contributors'
    CompanyName          = 'Independent'
    Copyright            = 'MIT licence'
    Description          = 'Updates customers in PinDeliver from scripts, CSV files and scheduled tasks: what you wrote is what is stored, or you are told, row by row, why not. An independent module, not made or supported by the vendor of the service.'
    CompatiblePSEditions = @('Desktop', 'Core')
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    FormatsToProcess     = @('src/PinDeliver/Module/PinDeliver.Format.ps1xml')
    CmdletsToExport      = @('Connect-PinDeliver', 'Disconnect-PinDeliver', 'Get-PinDeliverConnection', 'Get-PinDeliverCustomer', 'Import-PinDeliverCsv', 'Set-PinDeliverCustomer', 'Test-PinDeliverConnection', 'Update-PinDeliverCustomerFromCsv')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('PinDeliver', 'delivery', 'logistics', 'customer', 'CSV', 'REST', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
