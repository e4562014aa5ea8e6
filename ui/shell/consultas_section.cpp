// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/consultas_section.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/foreign_file.h"
#include "errors/derechohabiencia_text.h"
#include "errors/error_text.h"
#include "runtime/consulta_runner.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/derechohabiencia_settings.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 480;
constexpr qint64 kMostFileBytes = 64 * 1024;
constexpr int kMsPerSecond = 1000;
} // namespace

ConsultasSection::ConsultasSection(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    build();
    setEnabled(m_desk.derechohabiencia != nullptr);
    if (m_desk.derechohabiencia)
        read();
}

void ConsultasSection::build()
{
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("consultasMensaje"));
    m_who = new Label(this);
    m_who->setObjectName(QStringLiteral("consultasQuienes"));
    m_who->setWordWrap(true);
    m_load = new QPushButton(tr("Cargar configuración de consultas…"), this);
    m_load->setObjectName(QStringLiteral("consultasCargar"));
    m_authorisation = new QLineEdit(this);
    m_authorisation->setMaxLength(usecases::kMostAuthorisation);
    auto* authorisation = new FieldBox(tr("Autorización de las consultas diferidas"), m_authorisation,
                                       QStringLiteral("consultasAutorizacion"), this);
    authorisation->setHelp(tr("Número y fecha del oficio. Con él, lo que quedó sin respuesta se pregunta otra vez más "
                              "tarde, una CURP a la vez. Vacío: no se pregunta de nuevo."));
    authorisation->setMaximumWidth(kFieldWidth);
    m_pace = new QSpinBox(this);
    m_pace->setRange(1, usecases::kSlowestPaceMs / kMsPerSecond);
    m_pace->setSuffix(tr(" s"));
    auto* pace = new FieldBox(tr("Entre una consulta diferida y otra"), m_pace, QStringLiteral("consultasRitmo"), this);
    pace->setMaximumWidth(kFieldWidth);
    m_save = new QPushButton(tr("Guardar consultas"), this);
    m_save->setObjectName(QStringLiteral("consultasGuardar"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Derechohabiencia"), "section", this));
    column->addWidget(m_message);
    column->addWidget(m_who);
    column->addWidget(m_load, 0, Qt::AlignLeft);
    column->addWidget(authorisation);
    column->addWidget(pace);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_load, &QPushButton::clicked, this, [this] {
        askWhichFile(this, tr("Configuración de consultas"), {tr("Configuración"), QStringLiteral("json")},
                     [this](const QString& path) { load(path); });
    });
    connect(m_save, &QPushButton::clicked, this, &ConsultasSection::save);
}

void ConsultasSection::read()
{
    runtime::deliver(m_desk.store.run([&settings = *m_desk.derechohabiencia] { return settings.read(); }), this,
                     [this](const core::Result<usecases::ConsultaSettings>& settings) {
                         if (settings)
                             tell(*settings);
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(settings.error()));
                     });
}

void ConsultasSection::tell(const usecases::ConsultaSettings& settings)
{
    QStringList who;
    for (auto it = settings.hosts.begin(); it != settings.hosts.end(); ++it)
        who.append(QStringLiteral("%1 (%2)").arg(institucionLabel(it.key()), it.value()));
    m_who->setText(who.isEmpty() ? tr("No hay instituciones configuradas: sólo se anota lo que la persona declara.")
                                 : tr("Se consulta a: %1.").arg(who.join(QStringLiteral(", "))));
    m_authorisation->setText(settings.authorisation);
    m_pace->setValue(settings.paceMs / kMsPerSecond);
}

template <class Work> void ConsultasSection::change(Work work, const QString& done)
{
    runtime::deliver(m_desk.store.run([&settings = *m_desk.derechohabiencia, work = std::move(work)] {
                         return work(settings);
                     }),
                     this, [this, done](const core::Result<void>& changed) {
                         if (!changed) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(changed.error()));
                             return;
                         }
                         m_message->say(Theme::Tone::Ok, done);
                         read();
                         if (m_desk.consultas)
                             m_desk.consultas->reload();
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                     });
}

void ConsultasSection::load(const QString& path)
{
    runtime::deliver(m_desk.images->run([path] { return readForeignFile(path, kMostFileBytes); }), this,
                     [this](const core::Result<QByteArray>& file) { // one that cannot be read is not valid either
                         change([bytes = file.value_or(QByteArray())](
                                    usecases::DerechohabienciaSettings& settings) { return settings.configure(bytes); },
                                tr("La configuración quedó guardada, cifrada en este equipo. Borre el archivo: puede tener una "
                                   "contraseña."));
                     });
}

void ConsultasSection::save()
{
    change(
        [authorisation = m_authorisation->text(), pace = m_pace->value() * kMsPerSecond](
            usecases::DerechohabienciaSettings& settings) { return settings.setDeferred(authorisation, pace); },
        tr("Las consultas quedaron guardadas."));
}

} // namespace padron::ui
