// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entidad.h"

#include <array>

namespace padron::domain {

namespace {

struct Row
{
    int inegi;
    const char16_t* curp;
    const char16_t* iso;
    const char16_t* name;
};

constexpr int kAbroad = 32;

constexpr std::array<Row, 33> kRows{{
    {1, u"AS", u"MX-AGU", u"Aguascalientes"},
    {2, u"BC", u"MX-BCN", u"Baja California"},
    {3, u"BS", u"MX-BCS", u"Baja California Sur"},
    {4, u"CC", u"MX-CAM", u"Campeche"},
    {5, u"CL", u"MX-COA", u"Coahuila"},
    {6, u"CM", u"MX-COL", u"Colima"},
    {7, u"CS", u"MX-CHP", u"Chiapas"},
    {8, u"CH", u"MX-CHH", u"Chihuahua"},
    {9, u"DF", u"MX-CMX", u"Ciudad de México"},
    {10, u"DG", u"MX-DUR", u"Durango"},
    {11, u"GT", u"MX-GUA", u"Guanajuato"},
    {12, u"GR", u"MX-GRO", u"Guerrero"},
    {13, u"HG", u"MX-HID", u"Hidalgo"},
    {14, u"JC", u"MX-JAL", u"Jalisco"},
    {15, u"MC", u"MX-MEX", u"Estado de México"},
    {16, u"MN", u"MX-MIC", u"Michoacán"},
    {17, u"MS", u"MX-MOR", u"Morelos"},
    {18, u"NT", u"MX-NAY", u"Nayarit"},
    {19, u"NL", u"MX-NLE", u"Nuevo León"},
    {20, u"OC", u"MX-OAX", u"Oaxaca"},
    {21, u"PL", u"MX-PUE", u"Puebla"},
    {22, u"QT", u"MX-QUE", u"Querétaro"},
    {23, u"QR", u"MX-ROO", u"Quintana Roo"},
    {24, u"SP", u"MX-SLP", u"San Luis Potosí"},
    {25, u"SL", u"MX-SIN", u"Sinaloa"},
    {26, u"SR", u"MX-SON", u"Sonora"},
    {27, u"TC", u"MX-TAB", u"Tabasco"},
    {28, u"TS", u"MX-TAM", u"Tamaulipas"},
    {29, u"TL", u"MX-TLA", u"Tlaxcala"},
    {30, u"VZ", u"MX-VER", u"Veracruz"},
    {31, u"YN", u"MX-YUC", u"Yucatán"},
    {32, u"ZS", u"MX-ZAC", u"Zacatecas"},
    {88, u"NE", u"", u"Nacido en el extranjero"},
}};

/// Row by the two letters, so that reading a CURP needs no search.
constexpr auto kByCurpCode = [] {
    std::array<signed char, 26 * 26> table{};
    table.fill(-1);
    for (std::size_t i = 0; i < kRows.size(); ++i)
        table[static_cast<std::size_t>((kRows[i].curp[0] - u'A') * 26 + (kRows[i].curp[1] - u'A'))]
            = static_cast<signed char>(i);
    return table;
}();

const Row& rowAt(int row)
{
    return kRows[static_cast<std::size_t>(row)];
}

} // namespace

std::optional<Entidad> Entidad::fromInegi(int number)
{
    if (number < 1 || number > kAbroad)
        return std::nullopt;
    return Entidad(number - 1);
}

std::optional<Entidad> Entidad::fromCurpCode(QStringView code)
{
    if (code.size() != 2)
        return std::nullopt;
    const char16_t first = code[0].unicode();
    const char16_t second = code[1].unicode();
    if (first < u'A' || first > u'Z' || second < u'A' || second > u'Z')
        return std::nullopt;
    const int row = kByCurpCode[static_cast<std::size_t>((first - u'A') * 26 + (second - u'A'))];
    if (row < 0)
        return std::nullopt;
    return Entidad(row);
}

std::optional<Entidad> Entidad::fromIso(QStringView code)
{
    for (int row = 0; row < kAbroad; ++row)
        if (code == QStringView(rowAt(row).iso))
            return Entidad(row);
    return std::nullopt;
}

const QList<Entidad>& Entidad::all()
{
    static const QList<Entidad> list = [] {
        QList<Entidad> rows;
        for (int row = 0; row <= kAbroad; ++row)
            rows.append(Entidad(row));
        return rows;
    }();
    return list;
}

int Entidad::inegi() const
{
    return rowAt(m_row).inegi;
}

QString Entidad::inegiCode() const
{
    return QStringLiteral("%1").arg(inegi(), 2, 10, QLatin1Char('0'));
}

QString Entidad::curpCode() const
{
    return QString::fromUtf16(rowAt(m_row).curp);
}

QString Entidad::iso() const
{
    return QString::fromUtf16(rowAt(m_row).iso);
}

QString Entidad::name() const
{
    return QString::fromUtf16(rowAt(m_row).name);
}

bool Entidad::isAbroad() const
{
    return m_row == kAbroad;
}

} // namespace padron::domain
