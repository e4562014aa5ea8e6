// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keys_section.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/print_dialog.h"
#include "errors/error_text.h"
#include "printing/paper_printer.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/proof_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QPointer>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

/// "ABCD-EFGH-..." on two lines of four groups.
QString twoLines(const QString& code)
{
    const QStringList groups = code.split(u'-');
    return QStringLiteral("%1\n%2").arg(groups.mid(0, 4).join(u'-'), groups.mid(4).join(u'-'));
}

} // namespace

KeysSection::KeysSection(Desk& desk, ProofBox& proof, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_proof(proof), m_message(message), m_facts(new Label(QString(), "help", this)),
      m_renew(new QPushButton(tr("Renovar el código de recuperación"), this)),
      m_rotate(new QPushButton(tr("Cambiar la llave de datos"), this))
{
    m_facts->setObjectName(QStringLiteral("keysFacts"));
    m_facts->setWordWrap(true);
    m_renew->setObjectName(QStringLiteral("keysRenew"));
    m_rotate->setObjectName(QStringLiteral("keysRotate"));
    auto* why = new Label(tr("Cambie la llave de datos cuando alguien deje de tener acceso: así ni una copia vieja de este equipo "
                             "abre lo que se guarde después. Renueve el código si la hoja se perdió o la vio alguien más."),
                          "help", this);
    why->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kM);
    buttons->addWidget(m_renew);
    buttons->addWidget(m_rotate);
    buttons->addStretch();
    m_renewal = makeRenewal();
    m_progress = makeProgress();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Llaves de este equipo"), "section", this));
    column->addWidget(m_facts);
    column->addWidget(why);
    column->addLayout(buttons);
    column->addWidget(m_renewal);
    column->addWidget(m_progress);
    connect(m_renew, &QPushButton::clicked, this, &KeysSection::beginRenewal);
    connect(m_rotate, &QPushButton::clicked, this, [this] {
        m_proof.before(tr("Cambiar la llave de datos de este equipo"), [this](const access::Proof& given) { rotate(given); });
    });
}

QWidget* KeysSection::makeRenewal()
{
    auto* card = new QFrame(this);
    setRole(card, "card");
    auto* help = new Label(tr("Imprima el código nuevo y guárdelo con llave. El anterior deja de servir cuando use éste; hasta "
                              "entonces sigue sirviendo."),
                           "", card);
    help->setWordWrap(true);
    m_codeText = new Label(QString(), "code", card);
    m_codeText->setObjectName(QStringLiteral("renewalCode"));
    m_codeText->setAlignment(Qt::AlignCenter);
    auto* printButton = new QPushButton(tr("Imprimir"), card);
    setLineIcon(printButton, QLatin1String("print"));
    printButton->setObjectName(QStringLiteral("renewalPrint"));
    auto* saveButton = new QPushButton(tr("Guardar en PDF"), card);
    saveButton->setObjectName(QStringLiteral("renewalSave"));
    m_kept = new QCheckBox(tr("Ya lo imprimí o lo copié, y está guardado"), card);
    m_kept->setObjectName(QStringLiteral("renewalKept"));
    m_use = new QPushButton(tr("Usar el código nuevo"), card);
    m_use->setObjectName(QStringLiteral("renewalUse"));
    setRole(m_use, "primary");
    auto* leave = new QPushButton(tr("Quedarse con el que hay"), card);
    leave->setObjectName(QStringLiteral("renewalLeave"));
    auto* papers = new QHBoxLayout;
    papers->setSpacing(grid::kS);
    papers->addWidget(printButton);
    papers->addWidget(saveButton);
    papers->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_use);
    buttons->addWidget(leave);
    buttons->addStretch();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kM);
    column->addWidget(help);
    column->addWidget(m_codeText);
    column->addLayout(papers);
    column->addWidget(m_kept);
    column->addLayout(buttons);
    connect(printButton, &QPushButton::clicked, this, &KeysSection::print);
    connect(saveButton, &QPushButton::clicked, this, &KeysSection::savePdf);
    connect(m_kept, &QCheckBox::toggled, m_use, &QPushButton::setEnabled);
    connect(m_use, &QPushButton::clicked, this, &KeysSection::renew);
    connect(leave, &QPushButton::clicked, this, &KeysSection::endRenewal);
    card->hide();
    return card;
}

QWidget* KeysSection::makeProgress()
{
    auto* card = new QFrame(this);
    setRole(card, "card");
    m_step = new Label(QString(), "", card);
    m_step->setObjectName(QStringLiteral("rotationStep"));
    m_step->setWordWrap(true);
    m_bar = new QProgressBar(card);
    m_bar->setObjectName(QStringLiteral("rotationBar"));
    m_bar->setAccessibleName(tr("Avance del cambio de llave"));
    m_bar->setRange(0, 3);
    m_bar->setTextVisible(false);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kM);
    column->addWidget(m_step);
    column->addWidget(m_bar);
    card->hide();
    return card;
}

void KeysSection::reload()
{
    runtime::deliver(m_desk.store.run([&keys = *m_desk.keys] { return keys.facts(); }), this,
                     [this](const core::Result<usecases::Keys::Facts>& facts) {
                         if (!facts) {
                             m_message.say(Theme::Tone::Danger, sentenceFor(facts.error()));
                             return;
                         }
                         QStringList said{tr("Llave de datos número %1.").arg(facts->keyGeneration)};
                         if (facts->rotationOpen)
                             said.append(tr("Un cambio de llave quedó a medias: se termina al volver a pedirlo o al entrar."));
                         said.append(facts->centreCanRecover
                                         ? tr("Si nadie pudiera entrar, el padrón central puede abrir este equipo.")
                                         : tr("Sin alta, sólo el código de recuperación impreso abre este equipo si nadie "
                                              "recuerda su contraseña."));
                         m_facts->setText(said.join(u' '));
                     });
}

void KeysSection::beginRenewal()
{
    m_code = std::make_shared<const access::RecoveryCode>(access::RecoveryCode::generate());
    m_codeText->setText(twoLines(m_code->text()));
    m_codeText->setAccessibleName(tr("Código de recuperación nuevo"));
    m_kept->setChecked(false);
    m_use->setEnabled(false);
    m_renewal->show();
    QTimer::singleShot(0, m_kept, [this] { m_kept->setFocus(Qt::OtherFocusReason); }); // once it stands where it will
}

void KeysSection::print()
{
    askForPrinter(this, tr("Imprimir código de recuperación"), [this](std::shared_ptr<QPrinter> printer) {
        if (!m_code)
            return;
        const auto done = printing::printRecoveryCode(*printer, m_code->text(), m_desk.user.name, m_desk.practica);
        m_message.say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                      done ? tr("El código salió a la impresora. La impresora puede guardar copia.") : sentenceFor(done.error()));
    });
}

void KeysSection::savePdf()
{
    askWhereToSave(this, tr("Guardar código de recuperación"), QStringLiteral("recuperacion.pdf"),
                   {tr("Documento PDF"), QStringLiteral("pdf")}, [this](const QString& path) {
                       if (!m_code)
                           return;
                       const auto done =
                           printing::writeRecoveryCodePdf(path, m_code->text(), m_desk.user.name, m_desk.practica);
                       m_message.say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                                     done ? tr("Se guardó en PDF. Imprímalo y bórrelo: quien tenga este archivo y el equipo "
                                               "abre los registros.")
                                          : sentenceFor(done.error()));
                   });
}

void KeysSection::renew()
{
    m_proof.before(tr("Usar el código de recuperación nuevo"), [this](const access::Proof& proof) {
        auto work = [&keys = *m_desk.keys, proof, code = m_code] { return keys.renewRecovery(proof, *code); };
        runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<void>& done) {
            if (!done) {
                m_message.say(Theme::Tone::Danger, sentenceFor(done.error()));
                return;
            }
            endRenewal();
            m_message.say(Theme::Tone::Ok, tr("El código nuevo ya sirve y el anterior no. Destruya la hoja anterior; si se perdió, "
                                              "cambie también la llave de datos: con una copia vieja de este equipo aún abriría."));
            m_rotate->setFocus(Qt::OtherFocusReason);
        });
    });
}

void KeysSection::endRenewal()
{
    m_code.reset();
    m_codeText->clear();
    m_renewal->hide();
    m_renew->setFocus(Qt::OtherFocusReason);
}

void KeysSection::showStep(usecases::Keys::Step step)
{
    using Step = usecases::Keys::Step;
    m_bar->setValue(int(step) + 1);
    m_step->setText(step == Step::NewKeys    ? tr("Haciendo la llave nueva para cada usuario…")
                    : step == Step::Database ? tr("Cifrando la base con la llave nueva. No apague el equipo; si se apaga, se "
                                                  "termina al entrar.")
                                             : tr("Comprobando…"));
}

void KeysSection::rotate(const access::Proof& proof)
{
    m_rotate->setEnabled(false);
    m_renew->setEnabled(false);
    m_progress->show();
    showStep(usecases::Keys::Step::NewKeys);
    const auto tell = [self = QPointer<KeysSection>(this)](usecases::Keys::Step step) { // on the store's thread
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, step] {
            if (self)
                self->showStep(step);
        });
    };
    runtime::deliver(m_desk.store.run([&keys = *m_desk.keys, proof, tell] { return keys.rotate(proof, tell); }), this,
                     [this](const core::Result<void>& done) {
                         m_progress->hide();
                         m_rotate->setEnabled(true);
                         m_renew->setEnabled(true);
                         m_message.say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                                       done ? tr("La llave de datos cambió. Las contraseñas y el código de recuperación son los "
                                                 "mismos.")
                                            : sentenceFor(done.error()));
                         reload();
                     });
}

} // namespace padron::ui
