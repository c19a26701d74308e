BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $keys = @{ ApiKey = Get-Secure 'CANARY-API-KEY'; ApiClientKey = Get-Secure 'CANARY-CLIENT-KEY'; BaseUri = 'http://127.0.0.1:9/api' }
}
AfterAll { Remove-Module PinDeliver, Support -ErrorAction Ignore }

Describe 'Disconnect-PinDeliver' {
    It 'does no harm where there is no connection' {
        { Disconnect-PinDeliver } | Should -Not -Throw
    }

    It 'forgets the connection' {
        Connect-PinDeliver @keys
        Disconnect-PinDeliver | Should -BeNullOrEmpty
        Get-PinDeliverConnection | Should -BeNullOrEmpty
        Get-ErrorId { Set-PinDeliverCustomer -Id 1 -City Lund } | Should -Be 'NotConnected'
    }

    It 'closes a connection that comes down the pipeline' {
        $connection = Connect-PinDeliver @keys -PassThru
        $connection | Disconnect-PinDeliver
        $connection.IsClosed | Should -BeTrue
        Get-ErrorId { Set-PinDeliverCustomer -Id 1 -City Lund -Connection $connection } | Should -Be 'ConnectionClosed'
    }

    It 'is done by removing the module' {
        $connection = Connect-PinDeliver @keys -PassThru -SessionDefault
        Remove-Module PinDeliver
        $connection.IsClosed | Should -BeTrue
        Import-Module (Get-TestedModule)
        Get-PinDeliverConnection | Should -BeNullOrEmpty
    }
}
