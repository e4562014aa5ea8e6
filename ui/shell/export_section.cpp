// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_section.h"

#include "access/permissions.h"
#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "runtime/export_runner.h"
#include "shell/desk.h"
#include "shell/export_form.h"
#include "shell/proof_box.h"
#include "usecases/export_people.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kHashLetters = 16;
}

bool ExportSection::isFor(const Desk& desk)
{
    return desk.exportPeople && desk.signIn && !desk.onlyReading && access::allows(desk.user.role, access::Permission::Export);
}

ExportSection::ExportSection(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_runner(new runtime::ExportRunner(desk.store, *desk.exportPeople, this)),
      m_message(new InlineMessage(this)), m_start(new QPushButton(tr("Exportar personas…"), this)), m_form(new ExportForm(this)),
      m_proof(new ProofBox(desk.store, *desk.signIn, desk.user.name, this))
{
    build();
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_start->hide();
        m_form->ask();
    });
    connect(m_form, &ExportForm::given, this, &ExportSection::chooseFile);
    connect(m_form, &ExportForm::leftAsItWas, this, &ExportSection::showStart);
    connect(m_proof, &ProofBox::leftAsItWas, this, &ExportSection::showStart);
    connect(m_cancel, &QPushButton::clicked, m_runner, &runtime::ExportRunner::cancel);
    connect(m_noted, &QPushButton::clicked, this, [this] {
        forgetResult();
        showStart();
    });
    connect(m_runner, &runtime::ExportRunner::progressed, m_bar, &QProgressBar::setValue);
    connect(m_runner, &runtime::ExportRunner::finished, this,
            [this](const std::shared_ptr<runtime::ExportedFile>& file) { showResult(*file); });
    connect(m_runner, &runtime::ExportRunner::failed, this, [this](const core::Error& error) {
        m_running->hide();
        m_message->say(Theme::Tone::Danger, sentenceFor(error));
        showStart();
    });
}

void ExportSection::build()
{
    m_message->setObjectName(QStringLiteral("exportarMensaje"));
    m_start->setObjectName(QStringLiteral("exportarAbrir"));
    auto* help = new Label(tr("Una tabla con datos de personas sale de este equipo. Cada renglón dice quién la hizo y cuándo, y la "
                              "bitácora dice de quiénes, para qué y a qué hora."),
                           "help", this);
    help->setWordWrap(true);
    m_running = makeRunning();
    m_result = makeResult();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Exportar personas"), "section", this));
    column->addWidget(help);
    column->addWidget(m_message);
    column->addWidget(m_start, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    column->addWidget(m_proof);
    column->addWidget(m_running);
    column->addWidget(m_result);
}

QWidget* ExportSection::makeRunning()
{
    auto* card = new QFrame(this);
    setRole(card, "card");
    m_bar = new QProgressBar(card);
    m_bar->setObjectName(QStringLiteral("exportarAvance"));
    m_bar->setAccessibleName(tr("Avance de la exportación"));
    m_bar->setRange(0, 100);
    m_cancel = new QPushButton(tr("Cancelar la exportación"), card);
    m_cancel->setObjectName(QStringLiteral("exportarCancelar"));
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    row->setSpacing(grid::kM);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    card->hide();
    return card;
}

QWidget* ExportSection::makeResult()
{
    auto* card = new QFrame(this);
    setRole(card, "card");
    m_facts = new Label(QString(), "", card);
    m_facts->setObjectName(QStringLiteral("exportarHecho"));
    m_facts->setWordWrap(true);
    m_password = new Label(QString(), "code", card);
    m_password->setObjectName(QStringLiteral("exportarClave"));
    m_password->setAlignment(Qt::AlignCenter);
    m_passwordHelp = new Label(QString(), "help", card);
    m_passwordHelp->setObjectName(QStringLiteral("exportarClaveAyuda"));
    m_passwordHelp->setWordWrap(true);
    m_noted = new QPushButton(card);
    m_noted->setObjectName(QStringLiteral("exportarListo"));
    setRole(m_noted, "primary");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kM);
    column->addWidget(m_facts);
    column->addWidget(m_password);
    column->addWidget(m_passwordHelp);
    column->addWidget(m_noted, 0, Qt::AlignLeft);
    card->hide();
    return card;
}

void ExportSection::chooseFile(const ports::ExportWanted& wanted)
{
    askWhereToSave(this, tr("Exportar personas"), QStringLiteral("exportacion.zip"),
                   {wanted.sealed ? tr("Archivo ZIP cifrado") : tr("Archivo ZIP"), QStringLiteral("zip")},
                   [this, wanted](const QString& path) { exportTo(path, wanted); });
    showStart(); // whether or not a file is chosen
}

void ExportSection::exportTo(const QString& path, const ports::ExportWanted& wanted)
{
    m_start->hide();
    m_proof->forget(); // each export is confirmed
    m_proof->before(wanted.sealed ? tr("Exportar datos de personas") : tr("Exportar datos de personas sin cifrar"),
                    [this, path, wanted](const access::Proof& proof) {
                        m_bar->setValue(0);
                        m_running->show();
                        m_cancel->setFocus(Qt::OtherFocusReason);
                        m_runner->start(wanted, proof, path);
                    });
}

void ExportSection::showStart()
{
    m_start->setVisible(!m_runner->isBusy());
    m_start->setFocus(Qt::OtherFocusReason);
}

void ExportSection::showResult(const runtime::ExportedFile& file)
{
    m_running->hide();
    QStringList facts{tr("Salieron los datos de %n persona(s).", nullptr, file.counts.people)};
    if (file.counts.leftOut > 0)
        facts.append(tr("Se quedaron fuera, por aclarar o bloqueadas: %1.").arg(QLocale().toString(file.counts.leftOut)));
    facts.append(tr("Archivo: %1").arg(QDir::toNativeSeparators(file.path)));
    facts.append(tr("Exportación %1, huella %2").arg(file.folio, QString::fromLatin1(file.sha256.toHex().left(kHashLetters))));
    m_facts->setText(facts.join(u'\n'));
    const bool sealed = !file.password.isEmpty();
    m_password->setText(QString::fromLatin1(file.password.view()));
    m_password->setVisible(sealed);
    m_passwordHelp->setText(sealed ? tr("Ésta es la contraseña del archivo. Dígala por otro medio que el archivo, por ejemplo por "
                                        "teléfono. No se guarda: apuntada, o al bloquear, ya no se vuelve a mostrar.")
                                   : tr("El archivo no está cifrado. Entréguelo en mano y no lo mande por correo."));
    m_noted->setText(sealed ? tr("Ya apunté la contraseña") : tr("Entendido"));
    m_result->show();
    m_noted->setFocus(Qt::OtherFocusReason);
}

void ExportSection::forgetResult()
{
    m_result->hide();
    m_password->setText({});
    m_facts->setText({});
}

} // namespace padron::ui
