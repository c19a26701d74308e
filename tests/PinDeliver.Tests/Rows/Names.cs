using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PinDeliver.Tests.Rows;

/// <summary>Names of people, towns and streets, written down by hand, in the alphabets of the world.</summary>
internal static class Names
{
    public static IReadOnlyDictionary<string, string[]> ByLanguage { get; } = new Dictionary<string, string[]>
    {
        ["Swedish"] = Split("Göteborg Malmö Umeå Växjö Örebro Ängelholm Åre Åsa Björk Sjöberg Lindström Söderköping Jönköping Norrtälje Strängnäs Håkan Märta Öster Åkesson Långgatan Träslöv Å Ö"),
        ["Danish"] = Split("København Ærø Ålborg Århus Sønderjylland Øresund Bjørn Søren Jørgensen Kjær Næstved Helsingør Rømø Åse Færgevej Lærke Østergård Bæk"),
        ["Norwegian"] = Split("Tromsø Ålesund Bodø Bærum Ørsta Håvard Bjørg Blåøya Kåre Rødøy Lørenskog Sør-Trøndelag Åsgård Mæhle Grünerløkka"),
        ["Finnish"] = Split("Jyväskylä Hämeenlinna Seinäjoki Äänekoski Väinö Päivi Mäkinen Pöytyä Järvenpää Töölö Kyösti Öljymäki Yli-Ikkelä"),
        ["German"] = Split("München Köln Düsseldorf Nürnberg Straße Weißenfels Größe Jürgen Müller Schäfer Übach Österreich Ägidius Groß-Gerau Lüneburg"),
        ["French"] = Split("Besançon Orléans Béziers Saint-Étienne Château Hélène François Noël Cœur Œuvre Maïs Île-de-France Forêt Évry Garçon L’Haÿ Angoulême Sète Nîmes Pâques"),
        ["Spanish"] = Split("Málaga Cádiz Córdoba Núñez Muñoz Peña Ávila Jiménez Güell Logroño Óscar Íñigo Ramírez Coruña Sebastián"),
        ["Portuguese"] = Split("São João Conceição Évora Setúbal Guimarães Gonçalves Antônio Ângela Óbidos Vitória Irmã Maçã Íris Corumbá Avô Água Ímpar"),
        ["Italian"] = Split("Forlì Cefalù Nicolò Mondovì Perù Niccolò Città Libertà Bontà Viggiù Però Pietà"),
        ["Polish"] = Split("Łódź Kraków Gdańsk Wrocław Poznań Częstochowa Świnoujście Żywiec Ząbki Bielsko-Biała Małgorzata Wałęsa Gołąb Ścibor Źródło Ćwik Krzyż Kołobrzeg Ełk"),
        ["Czech"] = Split("Plzeň Liberec Děčín Český Třebíč Žďár Kroměříž Dvořák Novák Jiří Růžena Šárka Ústí Těšín Škoda Čáslav Řezníček Říčany Žatec Ďáblice"),
        ["Slovak"] = Split("Košice Žilina Nitra Banská Štúrovo Ľubľana Ľudovít Ďurica Poľana Hôrka Vŕba Mäso Tŕň Kežmarok Šaľa Dolný Kubín Ťahanovce Dĺžka"),
        ["Hungarian"] = Split("Győr Pécs Székesfehérvár Kőszeg Szűcs Erdős Üllő Őrség Ágnes Őri Hőgyész Csíkszék Dunaújváros Nagykőrös Fűzfő Űrhida"),
        ["Romanian"] = Split("București Brașov Iași Constanța Timișoara Țepeș Ștefan Ionuț Mihăilă Brăila Târgu Sfântu Năvodari Pitești Ploiești Țara Ș Înălțare Bacău Muşat Piteşti Ţărmure"),
        ["Turkish"] = Split("İstanbul İzmir Şanlıurfa Kırşehir Muğla Çağlar Gülşen Özgür Ağrı Iğdır Doğan Yıldız Eskişehir Şişli Beyoğlu Ümraniye Işık Erdoğan"),
        ["Latvian"] = Split("Rīga Daugavpils Jēkabpils Ķekava Ogre Cēsis Jānis Kalniņš Bērziņš Ozoliņa Liepāja Rēzekne Čiekurkalns Ģirts Ļaudona Ūdens Žagare Ņina Ērgļi Dzērve Ānija"),
        ["Lithuanian"] = Split("Šiauliai Panevėžys Kėdainiai Eglė Kazlauskienė Žemaitė Mažeikiai Tauragė Plungė Ąžuolas Įlanka Ūla Ėglis Šilutė Rokiškis Čepkeliai Žąsis Ųksas Aistė"),
        ["Estonian"] = Split("Tõnu Jõgeva Võru Põlva Pärnu Õismäe Üle Käina Mõisaküla Rõuge Äksi Öö Jüri Šokolaad"),
        ["Croatian"] = Split("Šibenik Čakovec Đakovo Đurđevac Ćiro Žarko Mišić Hadžić Kovačević Milošević Grđan Dušan Županja Knežević Đorđe"),
        ["Icelandic"] = Split("Reykjavík Ísafjörður Þórður Seyðisfjörður Höfn Guðrún Ólafur Ægir Þingeyri Akureyri Vík Garðabær Sigríður Þór Úlfar Ýmir"),
        ["Vietnamese"] = Split("Nguyễn Hồ Chí Đà Nẵng Huế Trần Phạm Vũ Đặng Bùi Đỗ Dương Lý Thị Hải Phòng Cần Thơ Tiếng Việt Lê Văn Đức Ngọc Hạnh"),
        ["Greek"] = Split("Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Γιώργος Ελένη Παπαδόπουλος Κέρκυρα Ρόδος Ἀθῆναι"),
        ["Russian"] = Split("Москва Санкт-Петербург Иван Фёдор Новосибирск Ольга Щукин Ярославль Юрий Эльбрус"),
        ["Ukrainian"] = Split("Київ Львів Харків Їжакевич Єва Ґалаґан Ірина Олексій"),
        ["Akan"] = Split("Ɔbɛsɛ Kɔkɔɔ Akwɛdɔm Ɛdubiase Asɔre Agyɛman Ɔsɛe Bɔɔlu"),
        ["Ewe"] = Split("Ʋeʋe Eʋegbe Ɖagbe Fiaɣa Ŋutsu Aɖaklu Ɣebi"),
        ["Hausa"] = Split("Ɓauchi Ƙofar Ɗankama Hausaƙi Ƙaura Maɗaci Ruɓaɓɓe"),
        ["Yoruba"] = Split("Ọyọ Ẹkẹ Ṣagamu Ifẹ Oṣogbo Ọṣun Abẹokuta"),
        ["Inari Sámi"] = Split("Anarâškielâ Suomâ Aanaar Čeavetjävri Kuávžur Šiljo"),
        ["Skolt Sámi"] = Split("Čeʹvetjäuʹrr Sääʹmǩiõll Jiõǥǥ Mââlǥ Piâǯǯ Ǩeâllʼlev"),
        ["Hawaiian"] = Split("Hawaiʻi Oʻahu ʻIolani Kāneʻohe Līhuʻe"),
        ["Lao"] = Split("ວຽງຈັນ ຫຼວງພະບາງ ປາກເຊ"),
        ["Burmese"] = Split("ရန်ကုန် မန္တလေး နေပြည်တော်"),
        ["Khmer"] = Split("ភ្នំពេញ សៀមរាប បាត់ដំបង"),
        ["Amharic"] = Split("አዲስ ጎንደር ባሕር መቀሌ ሐዋሳ"),
        ["Tibetan"] = Split("ལྷ་ས གཞིས་ཀ་རྩེ ཐིམ་ཕུ"),
        ["Cherokee"] = Split("ᏣᎳᎩ ᏓᎵᏆ ᎤᏬᏗ"),
        ["N'Ko"] = Split("ߒߞߏ ߓߊߡߊߞߐ ߞߊ߲ߞߊ߲"),
        ["Tamazight"] = Split("ⵜⵉⵣⵉ ⴰⴳⴰⴷⵉⵔ ⵔⴱⴰⵟ"),
        ["Syriac"] = Split("ܡܕܝܢܬܐ ܐܘܪܗܝ ܢܨܝܒܝܢ"),
        ["Dhivehi"] = Split("މާލެ އައްޑޫ ފުވައްމުލައް"),
        ["Inuktitut"] = Split("ᐃᖃᓗᐃᑦ ᓄᓇᕗᑦ ᐊᕐᕕᐊᑦ"),
        ["Mongolian script"] = Split("ᠤᠯᠠᠭᠠᠨ ᠬᠣᠲᠠ"),
        ["Sinhala"] = Split("කොළඹ මහනුවර ගාල්ල"),
        ["Bengali"] = Split("ঢাকা কলকাতা চট্টগ্রাম"),
        ["Balinese"] = Split("ᬤᬾᬦ᭄ᬧᬲᬃ ᬉᬩᬸᬤ᭄"),
        ["Maltese"] = Split("Għarb Żejtun Ħamrun Ġorġ Marsaxlokk Ċensu Żebbuġ"),
    };

    private static readonly string[] Streets = ["Storgatan 1", "Rue 5", "5 B", "Nr. 7"];

    /// <summary>Honest texts: names alone, in capitals, small, in pairs, quoted, and with what people write around them.</summary>
    public static IEnumerable<string> Honest => ByLanguage.Values.SelectMany(names => names.SelectMany((name, i) => Around(name, names[(i + 1) % names.Length]))).Distinct();

    private static IEnumerable<string> Around(string name, string next)
    {
        foreach (var form in new[] { name, name.ToUpperInvariant(), name.ToLowerInvariant() })
        {
            yield return form;
            yield return $"{form} {Streets[form.Length % Streets.Length]}";
            yield return $"”{form}”";
            yield return $"»{form}»";
            yield return $"„{form}“";
            yield return $"{form}’s";
            // IRMÃ… is what becomes of IRMÅ: nobody can tell.
            if (!form.EndsWith('Ã'))
                yield return $"{form}…";
            yield return $"{form}–{next}";
            yield return $"{form}, {next}";
            yield return $"c/o {form}";
        }
    }

    /// <summary>A name in capitals, as its language writes them.</summary>
    public static string Capitals(string language, string name) =>
        language == "Turkish" ? name.ToUpper(CultureInfo.GetCultureInfo("tr-TR")) : name.ToUpperInvariant();

    private static string[] Split(string names) => names.Split(' ');
}
