// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/log_export.h"

#include "audit/passphrase_box.h"
#include "shell/password_text.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 420;
constexpr int kMostReason = 300;
} // namespace

LogExport::LogExport(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_what(new Label(QString(), "strong", this)), m_reason(new QLineEdit), m_phrase(new QLineEdit),
      m_again(new QLineEdit)
{
    setObjectName(QStringLiteral("logExport"));
    m_what->setWordWrap(true);
    m_reason->setMaxLength(kMostReason);
    m_phrase->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    auto* column = addColumn(grid::kM);
    column->addWidget(m_what);
    const auto add = [&](const QString& label, QLineEdit* input, const char* name) {
        auto* box = new FieldBox(label, input, QLatin1String(name), this);
        box->setMaximumWidth(kFieldWidth);
        column->addWidget(box);
        return box;
    };
    m_reasonBox = add(tr("Quién lo pide y para qué"), m_reason, "logReason");
    m_reasonBox->setHelp(tr("Queda en la bitácora y en el archivo."));
    m_phraseBox = add(tr("Frase para quien audita"), m_phrase, "logPhrase");
    m_phraseBox->setHelp(tr("Al menos 12 caracteres. Désela por otro camino que el archivo: sin ella nadie lo abre."));
    m_againBox = add(tr("La frase, otra vez"), m_again, "logPhraseAgain");
    auto* give = new QPushButton(tr("Elegir dónde guardarlo…"), this);
    give->setObjectName(QStringLiteral("logExportGive"));
    auto* leaveButton = new QPushButton(tr("Dejarlo como está"), this);
    leaveButton->setObjectName(QStringLiteral("logExportLeave"));
    endWith(give, leaveButton);
}

void LogExport::ask(const QString& what)
{
    m_what->setText(what);
    m_phrase->clear();
    m_again->clear();
    for (FieldBox* box : {m_reasonBox, m_phraseBox, m_againBox})
        box->clearFinding();
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void LogExport::give()
{
    for (FieldBox* box : {m_reasonBox, m_phraseBox, m_againBox})
        box->clearFinding();
    const auto refuse = [](FieldBox* box, const QString& why) {
        box->showFinding(Theme::Tone::Danger, why);
        box->input()->setFocus(Qt::OtherFocusReason);
    };
    if (m_reason->text().simplified().isEmpty())
        return refuse(m_reasonBox, tr("Falta quién lo pide y para qué."));
    if (m_phrase->text().trimmed().toUcs4().size() < audit::kLeastPassphrase)
        return refuse(m_phraseBox, tr("Muy corta: al menos 12 caracteres."));
    if (!samePassword(m_phrase, m_again)) {
        m_again->clear();
        return refuse(m_againBox, tr("Las dos frases no son iguales."));
    }
    Answer answer{m_reason->text().simplified(), std::make_shared<core::SecureBytes>(takePassword(m_phrase))};
    m_again->clear();
    hide();
    Q_EMIT given(answer);
}

void LogExport::forget()
{
    m_phrase->clear();
    m_again->clear();
}

} // namespace padron::ui
