// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/search_index.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class Label;
class RowList;
class SearchModel;

/// The worklist of people whose CURP is pending (10.I), the youngest first, a page at a time.
class PendingCurps : public QWidget
{
    Q_OBJECT

public:
    PendingCurps(Desk& desk, QWidget* parent);
    void reload(); ///< as many as were shown

Q_SIGNALS:
    void personOpened(const padron::core::PersonId& person);
    void failed(const padron::core::Error& error);

private:
    void fetch(const std::optional<ports::SearchHit>& after, int limit);
    void show(const QList<ports::SearchHit>& hits, bool more);

    Desk& m_desk;
    SearchModel* m_model;
    QList<ports::SearchHit> m_hits;
    Label* m_hint;
    RowList* m_list;
    QPushButton* m_more;
};

} // namespace padron::ui
