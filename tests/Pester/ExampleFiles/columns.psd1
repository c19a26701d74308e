@{ KundNr = 'ExternalId'; Mobil = 'PhoneCell'; Datum = 'RequestedDeliveryDate' }
