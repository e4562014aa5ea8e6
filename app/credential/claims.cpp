// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/claims.h"

#include <QStringList>

namespace padron::credential {

namespace {

constexpr qsizetype kMaxNameBytes = 120;

/// At most that many bytes of UTF-8, cut between characters.
QString cutTo(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text.trimmed();
}

} // namespace

QString nameForQr(const domain::PersonName& name)
{
    const QString primero = name.primerApellido().normalized(QString::NormalizationForm_C);
    const QString segundo = name.segundoApellido().normalized(QString::NormalizationForm_C);
    const QChar space = u' ';
    QStringList given = name.nombres().normalized(QString::NormalizationForm_C).split(space, Qt::SkipEmptyParts);
    const QString surnames = segundo.isEmpty() ? primero : primero + space + segundo;
    const auto whole = [&] { return (given + QStringList{surnames}).join(space); };
    while (!given.isEmpty() && whole().toUtf8().size() > kMaxNameBytes)
        given.removeLast();
    if (whole().toUtf8().size() <= kMaxNameBytes)
        return whole();
    // Surnames alone over the limit: each gives up letters, so that neither is lost.
    if (segundo.isEmpty())
        return cutTo(primero, kMaxNameBytes);
    const qsizetype half = (kMaxNameBytes - 1) / 2;
    const qsizetype spare = half - std::min(half, std::min(primero.toUtf8().size(), segundo.toUtf8().size()));
    return cutTo(primero, half + spare) + space + cutTo(segundo, half + spare);
}

} // namespace padron::credential
