// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/card_counting.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace padron::ui {

struct Desk;
class ScanPanel;

/// A count of one place: everything there is scanned; at the end whoever counts says whether what is missing is missing.
class CountPanel : public QWidget
{
    Q_OBJECT

public:
    CountPanel(Desk& desk, QWidget* parent);

    void begin(const QString& place);
    void takeFocus();

Q_SIGNALS:
    void finished(const QString& said); ///< empty: left for later

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showState(const usecases::CardCounting::State& state);
    void tell(const usecases::CardCounting::Scan& scan);
    void scan(const QString& text);
    void finish();

    Desk& m_desk;
    QString m_place;
    ScanPanel* m_panel;
    QCheckBox* m_missing;
    QPushButton *m_finish, *m_leave;
};

} // namespace padron::ui
