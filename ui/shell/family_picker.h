// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "ports/search_index.h"
#include "usecases/open_family.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QTimer;

namespace padron::ui {

struct Desk;
class FieldBox;
class Label;
class RowList;
class SearchModel;

/// Finds another family by any of its people, inside the page: name, folio or CURP.
class FamilyPicker : public QWidget
{
    Q_OBJECT

public:
    FamilyPicker(Desk& desk, QWidget* parent);

    void start(const core::FamilyId& notThis);
    const std::optional<domain::FamilyRecord>& family() const { return m_family; }
    void markMissing();
    void focusFirst();

Q_SIGNALS:
    void chosen();  ///< or chosen anew: family() says
    void failed(const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void showHits(const QList<ports::SearchHit>& hits);
    void open(int row);
    void show(bool found);

    Desk& m_desk;
    core::FamilyId m_notThis;
    std::optional<domain::FamilyRecord> m_family;
    SearchModel* m_hits;
    QLineEdit* m_text;
    FieldBox* m_box;
    RowList* m_list;
    Label* m_chosen;
    QPushButton* m_again;
    QTimer* m_pause;
    quint64 m_asked = 0;
};

} // namespace padron::ui
