// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/pais.h"

#include <algorithm>

namespace padron::domain {

namespace {

/// ISO 3166-1, by name; QLocale knows neither the alpha-3 codes nor each name in Spanish.
constexpr Pais kPaises[] = {
    {u"AFG", u"Afganistán"}, {u"ALB", u"Albania"}, {u"DEU", u"Alemania"}, {u"AND", u"Andorra"}, {u"AGO", u"Angola"},
    {u"AIA", u"Anguila"}, {u"ATA", u"Antártida"}, {u"ATG", u"Antigua y Barbuda"}, {u"SAU", u"Arabia Saudita"},
    {u"DZA", u"Argelia"}, {u"ARG", u"Argentina"}, {u"ARM", u"Armenia"}, {u"ABW", u"Aruba"}, {u"AUS", u"Australia"},
    {u"AUT", u"Austria"}, {u"AZE", u"Azerbaiyán"}, {u"BHS", u"Bahamas"}, {u"BGD", u"Bangladesh"}, {u"BRB", u"Barbados"},
    {u"BHR", u"Baréin"}, {u"BEL", u"Bélgica"}, {u"BLZ", u"Belice"}, {u"BEN", u"Benín"}, {u"BMU", u"Bermudas"},
    {u"BLR", u"Bielorrusia"}, {u"BOL", u"Bolivia"}, {u"BIH", u"Bosnia y Herzegovina"}, {u"BWA", u"Botsuana"},
    {u"BRA", u"Brasil"}, {u"BRN", u"Brunéi"}, {u"BGR", u"Bulgaria"}, {u"BFA", u"Burkina Faso"}, {u"BDI", u"Burundi"},
    {u"BTN", u"Bután"}, {u"CPV", u"Cabo Verde"}, {u"KHM", u"Camboya"}, {u"CMR", u"Camerún"}, {u"CAN", u"Canadá"},
    {u"BES", u"Caribe Neerlandés"}, {u"QAT", u"Catar"}, {u"TCD", u"Chad"}, {u"CZE", u"Chequia"}, {u"CHL", u"Chile"},
    {u"CHN", u"China"}, {u"CYP", u"Chipre"}, {u"VAT", u"Ciudad del Vaticano"}, {u"COL", u"Colombia"},
    {u"COM", u"Comoras"}, {u"COG", u"Congo"}, {u"PRK", u"Corea del Norte"}, {u"KOR", u"Corea del Sur"},
    {u"CIV", u"Costa de Marfil"}, {u"CRI", u"Costa Rica"}, {u"HRV", u"Croacia"}, {u"CUB", u"Cuba"},
    {u"CUW", u"Curazao"}, {u"DNK", u"Dinamarca"}, {u"DMA", u"Dominica"}, {u"ECU", u"Ecuador"}, {u"EGY", u"Egipto"},
    {u"SLV", u"El Salvador"}, {u"ARE", u"Emiratos Árabes Unidos"}, {u"ERI", u"Eritrea"}, {u"SVK", u"Eslovaquia"},
    {u"SVN", u"Eslovenia"}, {u"ESP", u"España"}, {u"USA", u"Estados Unidos de América"}, {u"EST", u"Estonia"},
    {u"SWZ", u"Esuatini"}, {u"ETH", u"Etiopía"}, {u"PHL", u"Filipinas"}, {u"FIN", u"Finlandia"}, {u"FJI", u"Fiyi"},
    {u"FRA", u"Francia"}, {u"GAB", u"Gabón"}, {u"GMB", u"Gambia"}, {u"GEO", u"Georgia"}, {u"GHA", u"Ghana"},
    {u"GIB", u"Gibraltar"}, {u"GRD", u"Granada"}, {u"GRC", u"Grecia"}, {u"GRL", u"Groenlandia"}, {u"GLP", u"Guadalupe"},
    {u"GUM", u"Guam"}, {u"GTM", u"Guatemala"}, {u"GUF", u"Guayana Francesa"}, {u"GGY", u"Guernsey"},
    {u"GIN", u"Guinea"}, {u"GNQ", u"Guinea Ecuatorial"}, {u"GNB", u"Guinea-Bisáu"}, {u"GUY", u"Guyana"},
    {u"HTI", u"Haití"}, {u"HND", u"Honduras"}, {u"HKG", u"Hong Kong"}, {u"HUN", u"Hungría"}, {u"IND", u"India"},
    {u"IDN", u"Indonesia"}, {u"IRQ", u"Irak"}, {u"IRN", u"Irán"}, {u"IRL", u"Irlanda"}, {u"BVT", u"Isla Bouvet"},
    {u"IMN", u"Isla de Man"}, {u"CXR", u"Isla de Navidad"}, {u"NFK", u"Isla Norfolk"}, {u"ISL", u"Islandia"},
    {u"ALA", u"Islas Äland"}, {u"CYM", u"Islas Caimán"}, {u"CCK", u"Islas Cocos (Keeling)"}, {u"COK", u"Islas Cook"},
    {u"FRO", u"Islas Feroe"}, {u"SGS", u"Islas Georgias y Sandwich del Sur"}, {u"HMD", u"Islas Heard y McDonald"},
    {u"FLK", u"Islas Malvinas"}, {u"MNP", u"Islas Marianas del Norte"}, {u"MHL", u"Islas Marshall"},
    {u"UMI", u"Islas menores de Estados Unidos"}, {u"SLB", u"Islas Salomón"}, {u"TCA", u"Islas Turcas y Caicos"},
    {u"VGB", u"Islas Vírgenes Británicas"}, {u"VIR", u"Islas Vírgenes de Estados Unidos"}, {u"ISR", u"Israel"},
    {u"ITA", u"Italia"}, {u"JAM", u"Jamaica"}, {u"JPN", u"Japón"}, {u"JEY", u"Jersey"}, {u"JOR", u"Jordania"},
    {u"KAZ", u"Kazajistán"}, {u"KEN", u"Kenia"}, {u"KGZ", u"Kirguistán"}, {u"KIR", u"Kiribati"}, {u"KWT", u"Kuwait"},
    {u"LAO", u"Laos"}, {u"LSO", u"Lesoto"}, {u"LVA", u"Letonia"}, {u"LBN", u"Líbano"}, {u"LBR", u"Liberia"},
    {u"LBY", u"Libia"}, {u"LIE", u"Liechtenstein"}, {u"LTU", u"Lituania"}, {u"LUX", u"Luxemburgo"}, {u"MAC", u"Macao"},
    {u"MKD", u"Macedonia del Norte"}, {u"MDG", u"Madagascar"}, {u"MYS", u"Malasia"}, {u"MWI", u"Malaui"},
    {u"MDV", u"Maldivas"}, {u"MLI", u"Malí"}, {u"MLT", u"Malta"}, {u"MAR", u"Marruecos"}, {u"MTQ", u"Martinica"},
    {u"MUS", u"Mauricio"}, {u"MRT", u"Mauritania"}, {u"MYT", u"Mayotte"}, {u"FSM", u"Micronesia"},
    {u"MDA", u"Moldavia"}, {u"MCO", u"Mónaco"}, {u"MNG", u"Mongolia"}, {u"MNE", u"Montenegro"}, {u"MSR", u"Montserrat"},
    {u"MOZ", u"Mozambique"}, {u"MMR", u"Myanmar (Birmania)"}, {u"NAM", u"Namibia"}, {u"NRU", u"Nauru"},
    {u"NPL", u"Nepal"}, {u"NIC", u"Nicaragua"}, {u"NER", u"Níger"}, {u"NGA", u"Nigeria"}, {u"NIU", u"Niue"},
    {u"NOR", u"Noruega"}, {u"NCL", u"Nueva Caledonia"}, {u"NZL", u"Nueva Zelanda"}, {u"OMN", u"Omán"},
    {u"NLD", u"Países Bajos"}, {u"PAK", u"Pakistán"}, {u"PLW", u"Palaos"}, {u"PSE", u"Palestina"}, {u"PAN", u"Panamá"},
    {u"PNG", u"Papúa Nueva Guinea"}, {u"PRY", u"Paraguay"}, {u"PER", u"Perú"}, {u"PCN", u"Pitcairn"},
    {u"PYF", u"Polinesia Francesa"}, {u"POL", u"Polonia"}, {u"PRT", u"Portugal"}, {u"PRI", u"Puerto Rico"},
    {u"GBR", u"Reino Unido"}, {u"CAF", u"República Centroafricana"}, {u"COD", u"República Democrática del Congo"},
    {u"DOM", u"República Dominicana"}, {u"REU", u"Reunión"}, {u"RWA", u"Ruanda"}, {u"ROU", u"Rumania"},
    {u"RUS", u"Rusia"}, {u"ESH", u"Sahara Occidental"}, {u"WSM", u"Samoa"}, {u"ASM", u"Samoa Estadounidense"},
    {u"BLM", u"San Bartolomé"}, {u"KNA", u"San Cristóbal y Nieves"}, {u"SMR", u"San Marino"},
    {u"MAF", u"San Martín (parte francesa)"}, {u"SXM", u"San Martín (parte neerlandesa)"},
    {u"SPM", u"San Pedro y Miquelón"}, {u"VCT", u"San Vicente y las Granadinas"},
    {u"SHN", u"Santa Elena, Ascensión y Tristán de Acuña"}, {u"LCA", u"Santa Lucía"},
    {u"STP", u"Santo Tomé y Príncipe"}, {u"SEN", u"Senegal"}, {u"SRB", u"Serbia"}, {u"SYC", u"Seychelles"},
    {u"SLE", u"Sierra Leona"}, {u"SGP", u"Singapur"}, {u"SYR", u"Siria"}, {u"SOM", u"Somalia"}, {u"LKA", u"Sri Lanka"},
    {u"ZAF", u"Sudáfrica"}, {u"SDN", u"Sudán"}, {u"SSD", u"Sudán del Sur"}, {u"SWE", u"Suecia"}, {u"CHE", u"Suiza"},
    {u"SUR", u"Surinam"}, {u"SJM", u"Svalbard y Jan Mayen"}, {u"THA", u"Tailandia"}, {u"TWN", u"Taiwán"},
    {u"TZA", u"Tanzania"}, {u"TJK", u"Tayikistán"}, {u"IOT", u"Territorio Británico del Océano Índico"},
    {u"ATF", u"Tierras Australes Francesas"}, {u"TLS", u"Timor Oriental"}, {u"TGO", u"Togo"}, {u"TKL", u"Tokelau"},
    {u"TON", u"Tonga"}, {u"TTO", u"Trinidad y Tobago"}, {u"TUN", u"Túnez"}, {u"TKM", u"Turkmenistán"},
    {u"TUR", u"Turquía"}, {u"TUV", u"Tuvalu"}, {u"UKR", u"Ucrania"}, {u"UGA", u"Uganda"}, {u"URY", u"Uruguay"},
    {u"UZB", u"Uzbekistán"}, {u"VUT", u"Vanuatu"}, {u"VEN", u"Venezuela"}, {u"VNM", u"Vietnam"},
    {u"WLF", u"Wallis y Futuna"}, {u"YEM", u"Yemen"}, {u"DJI", u"Yibuti"}, {u"ZMB", u"Zambia"}, {u"ZWE", u"Zimbabue"},
};

} // namespace

std::span<const Pais> paises()
{
    return kPaises;
}

QString nameOfPais(QStringView code)
{
    const auto found = std::find_if(std::begin(kPaises), std::end(kPaises),
                                    [code](const Pais& pais) { return QStringView(pais.code) == code; });
    return found == std::end(kPaises) ? QString() : QStringView(found->name).toString();
}

} // namespace padron::domain
