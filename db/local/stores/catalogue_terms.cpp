// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_terms.h"

#include "domain/person_name.h"

namespace padron::stores {

QString geoKey(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

QString joinedName(QStringView name)
{
    return domain::searchWords(name).join(QString());
}

} // namespace padron::stores
