// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery_code_page.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/print_dialog.h"
#include "errors/error_text.h"
#include "printing/paper_printer.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

/// "ABCD-EFGH-..." on two lines of four groups.
QString twoLines(const QString& code)
{
    QStringList groups = code.split(u'-');
    if (groups.size() != 8)
        return code;
    return QStringLiteral("%1\n%2").arg(groups.mid(0, 4).join(u'-'), groups.mid(4).join(u'-'));
}

} // namespace

RecoveryCodePage::RecoveryCodePage(const QString& code, const QString& userName, bool practica, QWidget* parent)
    : CentredCard(tr("Código de recuperación"),
                  tr("Paso 2 de 3. Si olvida la contraseña, sólo este código abre los registros. Se muestra esta única "
                     "vez: imprímalo y guárdelo en un lugar con llave."),
                  parent),
      m_code(code), m_userName(userName), m_practica(practica), m_message(new InlineMessage(this)),
      m_saved(new QCheckBox(tr("Ya lo imprimí o lo copié, y está guardado"), this)),
      m_next(new QPushButton(tr("Continuar"), this))
{
    setObjectName(QStringLiteral("recoveryCodePage"));
    m_message->setObjectName(QStringLiteral("recoveryCodeMessage"));
    auto* text = new Label(twoLines(code), "code", this);
    text->setObjectName(QStringLiteral("recoveryCodeText"));
    text->setAlignment(Qt::AlignCenter);
    text->setAccessibleName(tr("Código de recuperación"));
    auto* printButton = new QPushButton(tr("Imprimir"), this);
    setLineIcon(printButton, QLatin1String("print"));
    printButton->setObjectName(QStringLiteral("recoveryCodePrint"));
    auto* saveButton = new QPushButton(tr("Guardar en PDF"), this);
    saveButton->setObjectName(QStringLiteral("recoveryCodeSave"));
    m_saved->setObjectName(QStringLiteral("recoveryCodeKept"));
    m_next->setObjectName(QStringLiteral("recoveryCodeNext"));
    m_next->setEnabled(false);
    setRole(m_next, "primary");

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(printButton);
    buttons->addWidget(saveButton);
    buttons->addStretch();
    column()->addWidget(text);
    column()->addLayout(buttons);
    column()->addWidget(m_message);
    column()->addSpacing(grid::kS);
    column()->addWidget(m_saved);
    column()->addWidget(m_next);
    setFirst(printButton);
    setTabOrder(printButton, saveButton);
    setTabOrder(saveButton, m_saved);
    setTabOrder(m_saved, m_next);

    connect(printButton, &QPushButton::clicked, this, &RecoveryCodePage::print);
    connect(saveButton, &QPushButton::clicked, this, &RecoveryCodePage::savePdf);
    connect(m_saved, &QCheckBox::toggled, m_next, &QPushButton::setEnabled);
    connect(m_next, &QPushButton::clicked, this, &RecoveryCodePage::kept);
}

void RecoveryCodePage::print()
{
    askForPrinter(this, tr("Imprimir código de recuperación"), [this](std::shared_ptr<QPrinter> printer) {
        const auto done = printing::printRecoveryCode(*printer, m_code, m_userName, m_practica);
        m_message->say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                       done ? tr("El código salió a la impresora. La impresora puede guardar copia.")
                            : sentenceFor(done.error()));
    });
}

void RecoveryCodePage::savePdf()
{
    askWhereToSave(this, tr("Guardar código de recuperación"), QStringLiteral("recuperacion.pdf"),
                   {tr("Documento PDF"), QStringLiteral("pdf")}, [this](const QString& path) {
                       const auto done = printing::writeRecoveryCodePdf(path, m_code, m_userName, m_practica);
                       m_message->say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                                      done ? tr("Se guardó en PDF. Imprímalo y bórrelo: quien tenga este archivo y el "
                                                "equipo abre los registros.")
                                           : sentenceFor(done.error()));
                   });
}

} // namespace padron::ui
