// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <functional>

class QLineEdit;

namespace padron::ui {

/// One row that a field offers.
struct Suggestion
{
    QString title;              ///< "Rancho Nuevo"
    QString detail;             ///< "San Cristóbal de las Casas, Chiapas · 1,240 habitantes"
    std::function<void()> take; ///< what choosing it does
};

/// What a line edit offers while somebody types in it: a list under the field, over the page. The focus stays in the
/// field. Arrows walk it, Enter or Tab take the row they are on, Esc closes it; with no row chosen the keys do what
/// they always do, so that typing is never held up. Each row that is walked to is told to screen readers.
class SuggestionList : public QListView
{
    Q_OBJECT

public:
    SuggestionList(QLineEdit* edit, const QString& accessibleName);

    void offer(const QList<Suggestion>& rows); ///< none: closes
    void close();
    bool isOffering() const { return isVisible(); }
    const QList<Suggestion>& rows() const { return m_rows; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Rows;
    class Painter;
    bool onKey(int key);
    bool walk(int step);
    bool take(int row);
    void place();
    void watchAncestors(bool watch);
    void tell(const QString& text);

    QLineEdit* m_edit;
    QString m_name;
    Rows* m_model;
    QList<Suggestion> m_rows;
    QList<QWidget*> m_watched;
};

} // namespace padron::ui
