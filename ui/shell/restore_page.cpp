// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/restore_page.h"

#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "shell/password_text.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kLookMs = 200; // how often the bar moves
} // namespace

RestorePage::RestorePage(Gate& gate, QWidget* parent)
    : CentredCard(tr("Restaurar de un respaldo"),
                  tr("Para un equipo nuevo, o cuando el anterior se perdió. Después hay que darlo de alta otra vez con un "
                     "código del centro; nada se registra dos veces."),
                  parent),
      m_gate(gate)
{
    setObjectName(QStringLiteral("restorePage"));
    build();
    showWay();
    setFirst(m_choose);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        askWhichFile(this, tr("Respaldo"), {tr("Respaldo"), QStringLiteral("respaldo")},
                     [this](const QString& file) { look(file); });
    });
    connect(m_byCode, &QCheckBox::toggled, this, &RestorePage::showWay);
    connect(m_restore, &QPushButton::clicked, this, &RestorePage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, [this] {
        m_byCode->isChecked() ? m_again->setFocus() : submit();
    });
    connect(m_again, &QLineEdit::returnPressed, this, &RestorePage::submit);
    connect(m_back, &QPushButton::clicked, this, [this] { m_busy ? m_gate.cancelRestore() : leaveRequested(); });
}

void RestorePage::build()
{
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("restoreMessage"));
    m_about = new Label(tr("Elija el archivo: su nombre termina en .respaldo."), "help", this);
    m_about->setObjectName(QStringLiteral("restoreAbout"));
    m_about->setWordWrap(true);
    m_choose = new QPushButton(tr("Elegir respaldo…"), this);
    m_choose->setObjectName(QStringLiteral("restoreChoose"));
    m_user = new QComboBox(this);
    m_byCode = new QCheckBox(tr("No tengo la contraseña; tengo el código de recuperación"), this);
    m_byCode->setObjectName(QStringLiteral("restoreByCode"));
    m_code = new QLineEdit(this);
    setRole(m_code, "mono");
    m_password = new QLineEdit(this);
    m_again = new QLineEdit(this);
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    m_restore = new QPushButton(this);
    m_restore->setObjectName(QStringLiteral("restoreEnter"));
    setRole(m_restore, "primary");
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("restoreBar"));
    m_bar->setAccessibleName(tr("Avance de la restauración"));
    m_bar->setRange(0, 100);
    m_look = new QTimer(this);
    m_look->setInterval(kLookMs);
    connect(m_look, &QTimer::timeout, this, [this] { m_bar->setValue(m_gate.restorePercent()); });
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("restoreBack"));

    auto* userBox = new FieldBox(tr("Usuario"), m_user, QStringLiteral("restoreUser"), this);
    m_codeBox = new FieldBox(tr("Código de recuperación"), m_code, QStringLiteral("restoreCode"), this);
    m_codeBox->setHelp(tr("Ocho grupos de cuatro; mayúsculas, espacios y guiones dan igual."));
    m_passwordBox = new FieldBox(tr("Contraseña"), m_password, QStringLiteral("restorePassword"), this);
    m_againBox = new FieldBox(tr("Contraseña nueva, otra vez"), m_again, QStringLiteral("restoreAgain"), this);
    for (QWidget* widget : QList<QWidget*>{m_message, m_about, m_choose, userBox, m_byCode, m_codeBox, m_passwordBox,
                                           m_againBox, m_bar})
        column()->addWidget(widget);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_restore, 1);
    buttons->addWidget(m_back);
    column()->addLayout(buttons);
    setBusy(false);
}

void RestorePage::showWay()
{
    const bool byCode = m_byCode->isChecked();
    m_codeBox->setVisible(byCode);
    m_againBox->setVisible(byCode);
    m_passwordBox->setHelp(byCode ? tr("La nueva: al menos 10 caracteres; una frase de varias palabras sirve bien.")
                                  : tr("La que ese usuario tenía cuando se hizo el respaldo."));
}

void RestorePage::setBusy(bool busy)
{
    m_busy = busy;
    m_bar->setVisible(busy);
    m_bar->setValue(0);
    busy ? m_look->start() : m_look->stop();
    m_restore->setText(busy ? tr("Restaurando…") : tr("Restaurar y entrar"));
    m_back->setText(busy ? tr("Cancelar") : tr("Volver"));
    m_restore->setEnabled(!busy && !m_file.isEmpty());
    for (QWidget* widget : QList<QWidget*>{m_choose, m_user, m_byCode, m_code, m_password, m_again})
        widget->setEnabled(!busy && (widget == m_choose || !m_file.isEmpty()));
}

void RestorePage::look(const QString& file)
{
    m_message->hide();
    runtime::deliver(m_gate.lookAtBackup(file), this,
                     [this, file](const core::Result<usecases::RestoreStore::Preview>& preview) {
                         m_file = preview ? file : QString();
                         setBusy(false);
                         if (preview)
                             return tell(*preview);
                         m_message->say(Theme::Tone::Danger, sentenceFor(preview.error()));
                     });
}

void RestorePage::tell(const usecases::RestoreStore::Preview& preview)
{
    m_about->setText(tr("Respaldo de %1. Familias: %2; personas: %3.")
                         .arg(whenText(preview.madeMs, QDateTime::currentDateTime()))
                         .arg(preview.families)
                         .arg(preview.people));
    m_user->clear();
    for (const access::SessionUser& user : preview.users)
        m_user->addItem(user.name);
    m_password->setFocus();
}

void RestorePage::submit()
{
    if (!m_restore->isEnabled())
        return;
    m_codeBox->clearFinding();
    m_againBox->clearFinding();
    const bool byCode = m_byCode->isChecked();
    if (byCode && m_code->text().trimmed().isEmpty()) {
        m_codeBox->showFinding(Theme::Tone::Danger, tr("Escriba el código de la hoja."));
        m_code->setFocus();
        return;
    }
    if (byCode && !samePassword(m_password, m_again)) {
        m_againBox->showFinding(Theme::Tone::Danger, tr("Las dos contraseñas no son iguales."));
        m_again->setFocus();
        return;
    }
    m_message->hide();
    setBusy(true);
    const QString user = m_user->currentText();
    core::SecureBytes password = takePassword(m_password);
    m_again->clear();
    runtime::deliver(m_gate.restore(m_file, user, std::move(password), byCode ? m_code->text() : QString()), this,
                     [this, user](const core::Result<void>& done) {
                         setBusy(false);
                         if (done) {
                             m_code->clear();
                             Q_EMIT restored(user);
                             return;
                         }
                         m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_password->setFocus();
                     });
}

} // namespace padron::ui
