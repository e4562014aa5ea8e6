// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/mrz.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/inline_message.h"

#include <QImage>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

/// Invented documents as a scanner types them and as they look, and what the Registrar page says of them.
namespace scan {

using fixture::Hands;

inline QString curp()
{
    return samples::curpFor({QStringLiteral("Rosa"), QStringLiteral("Luna"), QStringLiteral("Paz"), {1990, 3, 15},
                             padron::domain::Sexo::Mujer, *padron::domain::Entidad::fromCurpCode(u"CS")}, 1);
}

inline QString curpDocument()
{
    return curp() + QStringLiteral("||LUNA|PAZ|ROSA|MUJER|15/03/1990|CHIAPAS|07|");
}

inline QString check(const QString& text)
{
    return QString(padron::domain::mrzCheckDigit(text));
}

inline QStringList ine(bool wrong = false)
{
    const QString cic = QStringLiteral("123456789"), birth = QStringLiteral("900315"), expiry = QStringLiteral("321231");
    const QString first = QStringLiteral("IDMEX") + cic + check(cic) + QStringLiteral("<<0457012345678");
    QString second = birth + check(birth) + u'M' + expiry + check(expiry) + QStringLiteral("MEX<02<<12345<<<<<");
    second = second.left(29);
    const QString last = check(first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11));
    second += wrong ? (last == u"5" ? QStringLiteral("6") : QStringLiteral("5")) : last;
    return {first, second, QStringLiteral("LUNA<PAZ<<ROSA<<<<<<<<<<<<<<<<").left(30)};
}

/// A sheet with one code on it.
inline QImage sheetWith(const QString& text, ZXing::BarcodeFormat format)
{
    const auto symbol = ZXing::MultiFormatWriter(format).setMargin(20).encode(text.toStdString(), 2000, 500);
    QImage page(symbol.width() + 200, symbol.height() + 400, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    for (int y = 0; y < symbol.height(); ++y)
        for (int x = 0; x < symbol.width(); ++x)
            if (symbol.get(x, y))
                page.scanLine(y + 200)[x + 100] = 0;
    return page;
}

inline QString messageOf(Hands& hands)
{
    auto* message = hands.find<padron::ui::InlineMessage>("mensaje");
    return message->isVisible() ? message->text() : QString();
}

inline padron::domain::Origin originOf(const padron::domain::PersonDraft& person, padron::domain::Field field)
{
    return static_cast<padron::domain::Origin>(person.origins.value(static_cast<int>(field)));
}

} // namespace scan
