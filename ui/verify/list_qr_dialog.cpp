// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/list_qr_dialog.h"

#include "verify/qr_view.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr std::chrono::milliseconds kTurn{1500};
constexpr QSize kSize(640, 700); // the words under the code wrap

} // namespace

ListQrDialog::ListQrDialog(const QStringList& texts, const QString& fingerprint, QWidget* parent)
    : QDialog(parent), m_texts(texts), m_view(new QrView(this)), m_count(new Label(QString(), "section", this)),
      m_hold(new QPushButton(this))
{
    setObjectName(QStringLiteral("listQrDialog"));
    setWindowTitle(tr("Listas en QR"));
    m_count->setObjectName(QStringLiteral("listQrCount"));
    m_hold->setObjectName(QStringLiteral("listQrHold"));
    m_hold->setFocusPolicy(Qt::NoFocus); // Space is the dialog's
    auto* help = new Label(tr("Léalos en la otra computadora, en «Comprobar», con su lector o su cámara, en cualquier orden. Flechas: "
                              "anterior y siguiente. Esc: terminar."),
                           "help", this);
    help->setWordWrap(true);
    auto* print = new Label(tr("Huella del padrón, para la hoja impresa: %1").arg(fingerprint), "mono", this);
    print->setObjectName(QStringLiteral("listQrFingerprint"));
    print->setWordWrap(true);

    auto* row = new QHBoxLayout;
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_hold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kL, grid::kL, grid::kL);
    column->setSpacing(grid::kS);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    column->addWidget(help);
    column->addWidget(print);

    connect(&m_turn, &QTimer::timeout, this, [this] { turnTo(m_at + 1); });
    connect(m_hold, &QPushButton::clicked, this, [this] { hold(m_turn.isActive()); });
    m_turn.setInterval(kTurn);
    resize(kSize);
    turnTo(0);
    hold(m_texts.size() < 2);
}

void ListQrDialog::turnTo(qsizetype index)
{
    m_at = (index + m_texts.size()) % m_texts.size();
    m_view->setText(m_texts.at(m_at));
    m_count->setText(tr("Parte %1 de %2").arg(m_at + 1).arg(m_texts.size()));
}

void ListQrDialog::hold(bool held)
{
    held ? m_turn.stop() : m_turn.start();
    m_hold->setText(held ? tr("Seguir   Espacio") : tr("Detener   Espacio"));
    m_hold->setVisible(m_texts.size() > 1);
}

void ListQrDialog::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        return hold(m_turn.isActive());
    case Qt::Key_Right:
    case Qt::Key_Down:
        hold(true);
        return turnTo(m_at + 1);
    case Qt::Key_Left:
    case Qt::Key_Up:
        hold(true);
        return turnTo(m_at - 1);
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace padron::ui
