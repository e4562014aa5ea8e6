// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/uncollected_model.h"

#include "errors/delivery_text.h"
#include "models/cards_to_hand_model.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <QDateTime>

#include <algorithm>

namespace padron::ui {

int UncollectedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant UncollectedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::Uncollected& one = at(index.row());
    const QString name = shownText(one.card.name);
    const QString waits = one.days == 0 ? tr("desde hoy") : tr("%n día(s)", nullptr, one.days);
    const QString place = one.place.isEmpty() ? tr("localidad sin registrar") : shownText(one.place);
    const QString last = one.attempts.isEmpty()
                             ? tr("sin avisos")
                             : tr("%n aviso(s), el último: %1", nullptr, int(one.attempts.size()))
                                   .arg(contactResultLabel(one.attempts.first().result).toLower());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4, %5").arg(name, cardText(one.card.key), waits, place, last);
    case TitleRole: return name;
    case MonoRole: return one.card.key.folio.text();
    case DetailRole: return place;
    case ReasonRole: return QStringLiteral("%1 · %2").arg(waits, last);
    case ChipRole:
        return one.card.kept ? tr("En conservación")
               : one.card.key.kind == domain::CardKind::Certificado ? tr("Certificado") : QString();
    case ChipToneRole: return int(one.card.kept ? Theme::Tone::Info : Theme::Tone::Neutral);
    default: return {};
    }
}

void UncollectedModel::setList(const QList<usecases::Uncollected>& list)
{
    m_all = list;
    arrange();
}

void UncollectedModel::show(const QString& words, bool byPlace)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    m_byPlace = byPlace;
    arrange();
}

void UncollectedModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        const usecases::Uncollected& one = m_all.at(i);
        const QString text = one.card.name + u' ' + one.place + u' ' + one.card.key.folio.text() + u' ' + one.card.key.folio.digits();
        const bool shown = std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        if (shown)
            m_rows.append(i);
    }
    if (m_byPlace)
        std::stable_sort(m_rows.begin(), m_rows.end(), [this](int a, int b) {
            return QString::localeAwareCompare(m_all.at(a).place, m_all.at(b).place) < 0;
        });
    endResetModel();
}

int UncollectedModel::rowOf(const domain::CardKey& key) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (at(row).card.key == key)
            return row;
    return -1;
}

} // namespace padron::ui
