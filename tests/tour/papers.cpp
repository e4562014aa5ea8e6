// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers.h"

#include "domain/mrz.h"

#include <QPainter>
#include <QPdfWriter>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace padron;

namespace tour {

namespace {

using Person = domain::PracticePerson;

QString check(const QString& text)
{
    return QString(domain::mrzCheckDigit(text));
}

QString full(const Person& one)
{
    return QStringList{one.data.nombres, one.data.primerApellido, one.data.segundoApellido}.join(u' ').toUpper();
}

QString born(const Person& one)
{
    return one.data.fechaNacimiento.toString(QStringLiteral("dd/MM/yyyy"));
}

/// A line of text at a height of the sheet, in hundredths of its width.
void line(QPainter& painter, const QRectF& sheet, double x, double y, double size, const QString& text, bool bold = false)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(std::max(1, int(sheet.width() * size / 100)));
    font.setBold(bold);
    painter.setFont(font);
    painter.setPen(QColor(28, 28, 32));
    painter.drawText(QPointF(sheet.left() + sheet.width() * x / 100, sheet.top() + sheet.width() * y / 100), text);
}

void stamp(QPainter& painter, const QRectF& sheet)
{
    painter.save();
    painter.translate(sheet.center());
    painter.rotate(-24);
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(int(sheet.width() / 13));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor(190, 60, 50, 60));
    painter.drawText(QRectF(-sheet.width(), -sheet.width() / 8, sheet.width() * 2, sheet.width() / 4), Qt::AlignCenter,
                     QStringLiteral("EJEMPLO SIN VALIDEZ"));
    painter.restore();
}

} // namespace

QString curpDocument(const Person& one)
{
    const bool woman = one.data.sexo == domain::Sexo::Mujer;
    return QStringList{one.curp, QString(), one.data.primerApellido.toUpper(), one.data.segundoApellido.toUpper(),
                       one.data.nombres.toUpper(), woman ? QStringLiteral("MUJER") : QStringLiteral("HOMBRE"), born(one),
                       one.data.entidadNacimiento.name().toUpper(), one.data.entidadNacimiento.inegiCode(), QString()}
        .join(u'|');
}

QStringList ineZone(const Person& one)
{
    const QString cic = QStringLiteral("123456789"), expiry = QStringLiteral("321231");
    const QString birth = one.data.fechaNacimiento.toString(QStringLiteral("yyMMdd"));
    const QString sex = one.data.sexo == domain::Sexo::Mujer ? QStringLiteral("M") : QStringLiteral("H");
    const QString first = QStringLiteral("IDMEX") + cic + check(cic) + QStringLiteral("<<0457012345678");
    QString second = birth + check(birth) + sex + expiry + check(expiry) + QStringLiteral("MEX<02<<12345<<<<<");
    second = second.left(29);
    second += check(first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11));
    const QString names = one.data.primerApellido.toUpper() + u'<' + one.data.segundoApellido.toUpper()
        + QStringLiteral("<<") + one.data.nombres.toUpper().replace(u' ', u'<');
    return {first, second, names.leftJustified(30, u'<', true)};
}

QImage curpPaper(const Person& one)
{
    QImage paper(1700, 1100, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    const QRectF sheet = paper.rect();
    line(painter, sheet, 6, 8, 3, QStringLiteral("Clave Única de Registro de Población"), true);
    line(painter, sheet, 6, 16, 4.2, one.curp, true);
    line(painter, sheet, 6, 22, 2.4, full(one));
    line(painter, sheet, 6, 26, 1.8, QStringLiteral("Papel inventado para practicar"));
    const auto symbol =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(curpDocument(one).toStdString(), 560, 560);
    QImage qr(symbol.width(), symbol.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < symbol.height(); ++y)
        for (int x = 0; x < symbol.width(); ++x)
            qr.scanLine(y)[x] = symbol.get(x, y) ? 0 : 255;
    painter.drawImage(QPoint(100, 500), qr);
    stamp(painter, sheet.adjusted(700, 300, 0, 0));
    return paper;
}

QImage inePhoto(const Person& one)
{
    QImage photo(2400, 1800, QImage::Format_RGB32);
    photo.fill(QColor(70, 60, 52)); // a wooden desk
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(photo.rect()).center());
    painter.rotate(4);
    const QRectF card(-900, -567, 1800, 1134);
    painter.fillRect(card, QColor(238, 236, 230));
    painter.fillRect(QRectF(card.left() + 90, card.top() + 300, 420, 520), QColor(200, 196, 188));
    painter.setBrush(QColor(150, 144, 136));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(card.left() + 300, card.top() + 480), 110, 130);
    painter.drawChord(QRectF(card.left() + 120, card.top() + 640, 360, 360), 0, 180 * 16);
    line(painter, card, 5, 8, 4, QStringLiteral("Identificación de ejemplo"), true);
    double y = 20;
    for (const auto& [head, text] : {std::pair(QStringLiteral("NOMBRE"), full(one)), std::pair(QStringLiteral("CURP"), one.curp),
                                     std::pair(QStringLiteral("FECHA DE NACIMIENTO"), born(one)),
                                     std::pair(QStringLiteral("VIGENCIA"), QStringLiteral("2032"))}) {
        line(painter, card, 32, y, 1.8, head);
        line(painter, card, 32, y + 4, 3, text);
        y += 9;
    }
    stamp(painter, card);
    return photo;
}

void writeActaPdf(const QString& path, const Person& one)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setResolution(150);
    QPainter painter(&writer);
    const QRectF sheet(0, 0, writer.width(), writer.height());
    for (int page = 1; page <= 2; ++page) {
        if (page > 1)
            writer.newPage();
        line(painter, sheet, 8, 12, 3.4, QStringLiteral("Acta de nacimiento, papel inventado"), true);
        line(painter, sheet, 8, 18, 2.2, QStringLiteral("Hoja %1 de 2").arg(page));
        line(painter, sheet, 8, 28, 2.6, QStringLiteral("Persona registrada: ") + full(one));
        line(painter, sheet, 8, 34, 2.6, QStringLiteral("Fecha de nacimiento: ") + born(one));
        line(painter, sheet, 8, 40, 2.6, QStringLiteral("Lugar: ") + one.data.entidadNacimiento.name());
        for (int row = 0; row < 14; ++row)
            line(painter, sheet, 8, 50 + row * 4, 2,
                 QStringLiteral("Línea %1 del acta, sin dato alguno de una persona que exista, para llenar la hoja.").arg(row + 1));
        stamp(painter, sheet);
    }
}

} // namespace tour
