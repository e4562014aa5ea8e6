// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modality.h"
#include "runtime/store_executor.h"
#include "usecases/workday.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QPushButton;

namespace padron::ui {

class ChoiceRow;
class FieldBox;
class InlineMessage;
class Label;

/// How the module works today (17-21), inside the frame so that no page is left for it: a letter chooses, Entrar saves, Esc
/// leaves it as it was. It opens by itself when today's is not said.
class WorkdayForm : public QFrame
{
    Q_OBJECT

public:
    WorkdayForm(runtime::StoreExecutor& store, usecases::Workday& workday, bool enrolled, QWidget* parent);

    void refresh(); ///< reads what holds; opens itself, without taking the focus, when it has to be said
    void change();  ///< Ctrl+J: opens and takes the focus

Q_SIGNALS:
    void shown(const QString& text); ///< "Módulo fijo - Módulo San Cristóbal"; what the strip and the home page say; "" before the enrolment

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct State
    {
        std::optional<domain::Modality> current;
        domain::Modality last;
    };
    void take(const State& state);
    void fill(const domain::Modality& modality);
    void showFields();
    domain::Modality typed() const;
    void save();
    void close();

    runtime::StoreExecutor& m_store;
    usecases::Workday& m_workday;
    const bool m_enrolled;
    bool m_needed = false; ///< today's is not said yet
    domain::Modality m_last;
    Label *m_title, *m_intro;
    ChoiceRow* m_kind;
    QLineEdit *m_place, *m_event, *m_brigade;
    FieldBox *m_placeBox, *m_eventBox, *m_brigadeBox;
    QPushButton *m_save, *m_leave;
    InlineMessage* m_message;
    QPointer<QWidget> m_before; ///< who had the focus
};

} // namespace padron::ui
