// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/scan_panel.h"

#include "shell/row_list.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace padron::ui {

ScanPanel::ScanPanel(const QString& prefix, QWidget* parent)
    : QWidget(parent), m_model(new NamedCardsModel(this)), m_title(new Label(QString(), "section", this)),
      m_figures(new Label(QString(), "number", this)), m_note(new Label(QString(), "muted", this)), m_field(new QLineEdit),
      m_said(new InlineMessage(this)),
      m_list(new RowList(prefix + QStringLiteral("Cards"), tr("Tarjetas que faltan o que sobran"), this))
{
    m_title->setObjectName(prefix + QStringLiteral("Title"));
    m_title->setWordWrap(true);
    m_figures->setObjectName(prefix + QStringLiteral("Figures"));
    m_note->setObjectName(prefix + QStringLiteral("Note"));
    m_note->setWordWrap(true);
    m_said->setObjectName(prefix + QStringLiteral("Said"));
    m_box = new FieldBox(tr("Lea la tarjeta con el escáner"), m_field, prefix + QStringLiteral("Scan"), this);
    m_box->setHelp(tr("Si su QR no se lee, escriba el folio y presione Entrar."));
    m_list->setModel(m_model);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    auto* figures = new QHBoxLayout;
    figures->setSpacing(grid::kM);
    figures->addWidget(m_figures);
    figures->addWidget(m_note, 1, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_title);
    column->addLayout(figures);
    column->addWidget(m_box);
    column->addWidget(m_said);
    column->addWidget(m_list, 1);

    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_field->text();
        m_field->clear(); // the next one comes at once
        if (!text.trimmed().isEmpty())
            Q_EMIT scanned(text);
    });
}

void ScanPanel::showFigures(const QString& title, int seen, int expected, const QString& note)
{
    const QLocale locale;
    m_title->setText(title);
    m_figures->setText(tr("%1 de %2").arg(locale.toString(seen), locale.toString(expected)));
    m_note->setText(note);
}

void ScanPanel::showRows(const QList<NamedCardsModel::Row>& rows)
{
    m_model->setRows(rows);
}

void ScanPanel::say(Theme::Tone tone, const QString& text)
{
    m_said->say(tone, text);
}

void ScanPanel::sayNothing()
{
    m_said->hide();
}

void ScanPanel::setScanning(bool on)
{
    m_box->setVisible(on);
    if (!on)
        m_said->hide();
}

void ScanPanel::takeFocus()
{
    m_field->setFocus(Qt::OtherFocusReason);
}

} // namespace padron::ui
