using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace PinDeliver.Sandbox.Customers;

/// <summary>The customers a server starts with. Names are made up; telephone numbers are from the series set aside for fiction.</summary>
internal static class DefaultCustomers
{
    private const int FirstId = 1001;
    private const int FirstFictionalPhone = 1740605;

    private static readonly SeedAddress[] Addresses =
    [
        new("Åsa Lindqvist", "Första Långgatan 10", "41303", "Göteborg", 57.6994, 11.9497),
        new("Björn Ekström", "Linnégatan 42", "41304", "Göteborg", 57.6946, 11.9520),
        new("Kafé Måsen AB", "Vasagatan 21", "41124", "Göteborg", 57.6993, 11.9686),
        new("Maja Öhman", "Karl Johansgatan 65", "41455", "Göteborg", 57.6978, 11.9290),
        new("Sven-Erik Dahl", "Hisingsgatan 14", "41703", "Göteborg", 57.7262, 11.9435),
        new("Fatima Haddad", "Götgatan 71", "11621", "Stockholm", 59.3127, 18.0740),
        new("Oskar Åkesson", "Hornsgatan 82", "11821", "Stockholm", 59.3176, 18.0530),
        new("Norrsken Blommor AB", "Odengatan 60", "11322", "Stockholm", 59.3431, 18.0513),
        new("Elin Sjögren", "Sveavägen 98", "11350", "Stockholm", 59.3425, 18.0562),
        new("Ivar Bäckman", "Fleminggatan 33", "11226", "Stockholm", 59.3331, 18.0395),
        new("Linnéa Håkansson", "Södra Förstadsgatan 40", "21143", "Malmö", 55.5990, 13.0017),
        new("Amir Rahimi", "Bergsgatan 17", "21422", "Malmö", 55.5964, 13.0069),
        new("Öresund Cykel AB", "Regementsgatan 24", "21142", "Malmö", 55.6005, 12.9925),
        new("Tuva Mårtensson", "Amiralsgatan 55", "21437", "Malmö", 55.5933, 13.0155),
        new("Gustav Nyberg", "Kungsgatan 30", "75321", "Uppsala", 59.8590, 17.6436),
        new("Signe Wåhlin", "Svartbäcksgatan 48", "75333", "Uppsala", 59.8650, 17.6320),
        new("Hugo Forsberg", "Storgatan 12", "90326", "Umeå", 63.8247, 20.2672),
        new("Björkens Bageri AB", "Rådhusesplanaden 8", "90328", "Umeå", 63.8280, 20.2640),
        new("Ellen Söderlund", "Drottninggatan 25", "70210", "Örebro", 59.2725, 15.2138),
        new("Nils Grönvall", "Rudbecksgatan 36", "70223", "Örebro", 59.2712, 15.2210),
        new("Vera Lövgren", "Storgatan 44", "58223", "Linköping", 58.4115, 15.6230),
        new("Yusuf Demir", "Hamngatan 17", "58226", "Linköping", 58.4080, 15.6265),
        new("Glasbruket Form AB", "Kungsgatan 19", "60220", "Norrköping", 58.5930, 16.1850),
        new("Astrid Ängström", "Trädgårdsgatan 7", "60224", "Norrköping", 58.5915, 16.1880),
        new("Filip Nordin", "Storgatan 31", "85230", "Sundsvall", 62.3905, 17.3065),
        new("Hedda Källström", "Esplanaden 16", "85236", "Sundsvall", 62.3890, 17.3045),
        new("Lars Åberg", "Storgatan 52", "97231", "Luleå", 65.5846, 22.1530),
        new("Fjällripan Sport AB", "Kungsgatan 5", "97241", "Luleå", 65.5850, 22.1505),
        new("Wilma Jönsson", "Stora Södergatan 28", "22223", "Lund", 55.7005, 13.1940),
        new("Petter Hjärne", "Bredgatan 13", "22221", "Lund", 55.7070, 13.1950),
        new("Alma Strömberg", "Kullagatan 22", "25220", "Helsingborg", 56.0467, 12.6945),
        new("Sundets Fisk AB", "Drottninggatan 61", "25221", "Helsingborg", 56.0490, 12.6910),
        new("Isak Rönnbäck", "Storgatan 15", "35231", "Växjö", 56.8777, 14.8080),
        new("Märta Ståhl", "Kaggensgatan 9", "39232", "Kalmar", 56.6635, 16.3640),
        new("Joel Fågelsång", "Adelsgatan 18", "62157", "Visby", 57.6365, 18.2945),
        new("Nadia Karimi", "Österlånggatan 37", "50331", "Borås", 57.7210, 12.9420),
        new("Textilhuset Väven AB", "Allégatan 50", "50337", "Borås", 57.7190, 12.9390),
        new("Edvin Myrberg", "Östra Storgatan 26", "55321", "Jönköping", 57.7820, 14.1650),
        new("Saga Örnfeldt", "Prästgatan 34", "83131", "Östersund", 63.1770, 14.6380),
        new("Rut Kärnell", "Vasagatan 11", "72215", "Västerås", 59.6110, 16.5470),
    ];

    internal static IEnumerable<(string Id, string ExternalId, JsonObject Customer)> All() =>
        Addresses.Select((address, index) =>
        {
            var id = (FirstId + index).ToString(CultureInfo.InvariantCulture);
            return (id, "K-" + id, Customer(address, index));
        });

    private static JsonObject Customer(SeedAddress address, int index)
    {
        var business = address.Name.EndsWith(" AB", StringComparison.Ordinal);
        return new JsonObject
        {
            ["name"] = address.Name,
            ["postal_address"] = address.Street,
            ["zipcode"] = address.ZipCode,
            ["city"] = address.City,
            ["phone_cell"] = string.Create(CultureInfo.InvariantCulture, $"070-{FirstFictionalPhone + index}"),
            ["email"] = MailboxOf(address.Name) + (business ? "@example.se" : "@example.com"),
            ["position_lat"] = address.Latitude,
            ["position_lng"] = address.Longitude,
            ["customer_type"] = business ? "b2b" : "b2c",
            ["language_code"] = "sv_SE",
            ["delivery_group"] = address.City is "Göteborg" or "Stockholm" or "Malmö" ? address.City : null,
            ["service"] = Service(index, business),
        };
    }

    private static JsonObject Service(int index, bool business) => new()
    {
        ["type"] = index % 7 == 6 ? "pickup" : "dropoff",
        ["weight"] = 1.5 + (index % 9 * 0.5),
        ["priority"] = business ? "HIGH" : "NORMAL",
        ["timewindow_start"] = business ? "08:00" : "17:00",
        ["timewindow_end"] = business ? "12:00" : "21:00",
        ["stop_time"] = 5,
        ["unattended_ok"] = index % 3 == 0,
        ["packages"] = new JsonArray(new JsonObject { ["name"] = "Kartong", ["quantity"] = 1 + (index % 3), ["is_article"] = false }),
    };

    private static string MailboxOf(string name) => new(name.ToLowerInvariant().Select(letter => letter switch
    {
        'å' or 'ä' => 'a',
        'ö' => 'o',
        'é' => 'e',
        ' ' => '.',
        _ => letter,
    }).ToArray());
}
