// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/issue.h"

#include <QString>
#include <QStringList>

namespace padron::domain {

/// A name as the person writes it (NFC, accents kept), 1-50 characters a field (GIIS-B015), no control, bidi or
/// digit characters, single spaces. The second surname may be empty.
class PersonName
{
public:
    /// Trims and folds spaces; then answers the name or the issues (fields Nombres, PrimerApellido, SegundoApellido).
    static tl::expected<PersonName, Issues> parse(QStringView nombres, QStringView primerApellido,
                                                  QStringView segundoApellido);

    const QString& nombres() const { return m_nombres; }
    const QString& primerApellido() const { return m_primerApellido; }
    const QString& segundoApellido() const { return m_segundoApellido; }
    QString full() const; ///< "María Guadalupe Gutiérrez Hernández"

    friend bool operator==(const PersonName&, const PersonName&) = default;

private:
    QString m_nombres, m_primerApellido, m_segundoApellido;
};

/// Upper case, accents dropped, Ñ kept, single spaces: for exchange and the CURP.
QString normalizeForExchange(QStringView text);

/// Words for search: lower case, accents and ñ dropped, particles kept, `Ma.` = `maria`. Ordered as in the text.
QStringList searchWords(QStringView text);

} // namespace padron::domain
