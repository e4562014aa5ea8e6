// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_picker.h"

#include "errors/error_text.h"
#include "errors/family_text.h"
#include "models/search_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kTypingPauseMs = 120, kMostRows = 8;
} // namespace

FamilyPicker::FamilyPicker(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_hits(new SearchModel(this)), m_text(new QLineEdit(this)),
      m_chosen(new Label(QString(), "strong", this)), m_again(new QPushButton(tr("Elegir otra"), this)),
      m_pause(new QTimer(this))
{
    m_text->setMaxLength(kMostTyped);
    m_box = new FieldBox(tr("La otra familia"), m_text, QStringLiteral("otherFamily"), this);
    m_box->setHelp(tr("Busque a cualquiera de sus integrantes por nombre, folio o CURP; la flecha hacia abajo va a la lista."));
    m_list = new RowList(QStringLiteral("otherFamilyResults"), tr("Familias encontradas"), this);
    m_list->setModel(m_hits);
    m_text->installEventFilter(this);
    m_list->installEventFilter(this);
    m_chosen->setObjectName(QStringLiteral("otherFamilyChosen"));
    m_chosen->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("otherFamilyAgain"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_box);
    column->addWidget(m_list);
    column->addWidget(m_chosen);
    column->addWidget(m_again, 0, Qt::AlignLeft);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPauseMs);
    connect(m_pause, &QTimer::timeout, this, &FamilyPicker::search);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        m_box->clearFinding();
        m_pause->start();
    });
    connect(m_list, &RowList::opened, this, &FamilyPicker::open);
    connect(m_again, &QPushButton::clicked, this, [this] {
        start(m_notThis);
        focusFirst();
        Q_EMIT chosen();
    });
}

void FamilyPicker::start(const core::FamilyId& notThis)
{
    m_notThis = notThis;
    m_family.reset();
    ++m_asked;
    m_pause->stop();
    m_text->clear();
    m_hits->setHits({}, {});
    m_box->clearFinding();
    show(false);
}

void FamilyPicker::show(bool found)
{
    m_box->setVisible(!found);
    m_list->setVisible(!found && m_hits->rowCount() > 0);
    m_chosen->setVisible(found);
    m_again->setVisible(found);
}

void FamilyPicker::focusFirst()
{
    (m_family ? static_cast<QWidget*>(m_again) : m_text)->setFocus(Qt::TabFocusReason);
}

void FamilyPicker::markMissing()
{
    m_box->showFinding(Theme::Tone::Danger, tr("Elija la otra familia."));
}

void FamilyPicker::search()
{
    if (m_text->text().trimmed().isEmpty()) {
        m_hits->setHits({}, {});
        show(false);
        return;
    }
    auto work = [&search = m_desk.searchPeople, text = m_text->text()] { return search.run(text); };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, asked = ++m_asked](const core::Result<usecases::SearchAnswer>& answer) {
                         if (asked != m_asked)
                             return;
                         if (answer)
                             showHits(answer->hits);
                         else
                             Q_EMIT failed(sentenceFor(answer.error()));
                     });
}

void FamilyPicker::showHits(const QList<ports::SearchHit>& hits)
{
    QList<ports::SearchHit> others;
    for (const auto& hit : hits)
        if (hit.family != m_notThis && others.size() < kMostRows)
            others.append(hit);
    m_hits->setHits(others, QDate::currentDate());
    show(false);
    if (others.isEmpty())
        m_box->showFinding(Theme::Tone::Info, tr("Nadie de otra familia coincide con lo escrito."));
}

void FamilyPicker::open(int row)
{
    const core::PersonId person = m_hits->hit(row).person;
    runtime::deliver(m_desk.store.run([&open = m_desk.openFamily, person] { return open.run(person); }), this,
                     [this, asked = ++m_asked](const core::Result<usecases::FamilyView>& view) {
                         if (asked != m_asked)
                             return;
                         if (!view) {
                             Q_EMIT failed(sentenceFor(view.error()));
                             return;
                         }
                         m_family = view->record;
                         m_chosen->setText(tr("%1, folio %2, %n integrante(s)", nullptr, int(m_family->people.size()))
                                               .arg(familyTitle(*m_family), m_family->family.folio.text()));
                         show(true);
                         Q_EMIT chosen();
                     });
}

bool FamilyPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool rows = m_hits->rowCount() > 0;
    if (watched == m_text && rows && key == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (watched == m_text && rows && (key == Qt::Key_Return || key == Qt::Key_Enter) && !m_pause->isActive()) {
        open(qMax(0, m_list->currentRow()));
        return true;
    }
    if (watched == m_list && ((key == Qt::Key_Up && m_list->currentRow() <= 0) || key == Qt::Key_Escape)) {
        m_text->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace padron::ui
