// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings_page.h"

#include "access/permissions.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/appearance_section.h"
#include "shell/check_section.h"
#include "shell/backups_section.h"
#include "shell/cards/templates_form.h"
#include "shell/consultas_section.h"
#include "shell/desk.h"
#include "shell/enrolment_form.h"
#include "shell/export_section.h"
#include "shell/licences.h"
#include "shell/line_section.h"
#include "shell/notices_section.h"
#include "shell/retention_section.h"
#include "usecases/apply_centre.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <tuple>

namespace padron::ui {

namespace {
constexpr int kMinutesWidth = 240;
constexpr int kLicencesHeight = 160;
constexpr int kEnrolmentWidth = 480;
} // namespace

SettingsPage::SettingsPage(Desk& desk, Gate& gate, QWidget* parent)
    : Page(QStringLiteral("settingsPage"), tr("Ajustes"), parent), m_desk(desk), m_stored(desk.initialSettings),
      m_pad(new QCheckBox(tr("Permitir la firma trazada en pantalla"), this)), m_minutes(new QSpinBox(this)),
      m_save(new QPushButton(tr("Guardar ajustes"), this)), m_message(new InlineMessage(this))
{
    auto* scroll = new PageScroll(this);
    auto* inner = new QWidget(scroll);
    setRole(inner, "page");
    auto* sections = new QVBoxLayout(inner);
    sections->setContentsMargins(0, 0, grid::kXs, 0);
    sections->setSpacing(grid::kM);
    addCapture(sections, inner);
    sections->addWidget(new AppearanceSection(gate, inner));
    sections->addSpacing(grid::kSectionGap);
    addDevice(sections, inner, gate);
    addAccess(sections, inner);
    sections->addWidget(new BackupsSection(desk, inner));
    sections->addSpacing(grid::kSectionGap);
    if (ExportSection::isFor(desk)) {
        sections->addWidget(new ExportSection(desk, inner));
        sections->addSpacing(grid::kSectionGap);
    }
    if (desk.line && access::allows(desk.user.role, access::Permission::Configure)) {
        sections->addWidget(new LineSection(desk, inner));
        sections->addSpacing(grid::kSectionGap);
    }
    addCatalogues(sections, inner);
    if (access::allows(desk.user.role, access::Permission::Configure)) {
        sections->addWidget(new ConsultasSection(desk, inner));
        sections->addSpacing(grid::kSectionGap);
    }
    if (desk.paperSetup && access::allows(desk.user.role, access::Permission::Configure)) {
        sections->addWidget(new TemplatesForm(desk, inner));
        sections->addSpacing(grid::kSectionGap);
    }
    sections->addWidget(new NoticesSection(desk, inner));
    sections->addSpacing(grid::kSectionGap);
    if (desk.checkStore && access::allows(desk.user.role, access::Permission::Configure)) {
        sections->addWidget(new CheckSection(desk, inner));
        sections->addSpacing(grid::kSectionGap);
    }
    if (desk.retention && access::allows(desk.user.role, access::Permission::ManageKeys)) {
        sections->addWidget(new RetentionSection(desk, inner));
        sections->addSpacing(grid::kSectionGap);
    }
    addAbout(sections, inner);
    sections->addStretch();
    scroll->setWidget(inner);
    column()->addWidget(scroll, 1);
}

void SettingsPage::addCapture(QVBoxLayout* column, QWidget* parent)
{
    m_message->setObjectName(QStringLiteral("settingsMessage"));
    m_pad->setObjectName(QStringLiteral("settingPad"));
    m_pad->setAccessibleName(m_pad->text());
    m_pad->setChecked(m_stored.padStrokesAllowed);
    m_minutes->setRange(1, 15);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setValue(m_stored.idleLockMinutes);
    auto* minutes = new FieldBox(tr("Bloquear la pantalla sin uso después de"), m_minutes,
                                 QStringLiteral("settingMinutes"), parent);
    minutes->setHelp(tr("De 1 a 15 minutos."));
    minutes->setFixedWidth(kMinutesWidth + grid::kXl);
    m_save->setObjectName(QStringLiteral("settingsSave"));
    setRole(m_save, "primary");
    auto* help = new Label(tr("Sólo si la institución autoriza ese mecanismo para el consentimiento (numeral 4.IX)."),
                           "help", parent);
    help->setWordWrap(true);
    column->addWidget(new Label(tr("Captura y sesión"), "section", parent));
    column->addWidget(m_message);
    column->addWidget(m_pad);
    column->addWidget(help);
    column->addWidget(minutes);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    if (!access::allows(m_desk.user.role, access::Permission::Configure)) {
        m_pad->setEnabled(false);
        m_minutes->setEnabled(false);
        m_save->hide();
        column->addWidget(new Label(tr("Lo cambia la persona responsable o soporte."), "help", parent));
    }
    column->addSpacing(grid::kSectionGap);
    connect(m_save, &QPushButton::clicked, this, &SettingsPage::save);
}

void SettingsPage::addDevice(QVBoxLayout* column, QWidget* parent, Gate& gate)
{
    column->addWidget(new Label(tr("Alta del equipo"), "section", parent));
    if (!m_desk.enrolment && !access::allows(m_desk.user.role, access::Permission::EnrolDevice)) {
        column->addWidget(new Label(tr("Este equipo todavía no está dado de alta; lo da de alta la persona responsable o soporte."),
                                    parent));
    } else if (!m_desk.enrolment) {
        auto* form = new EnrolmentForm(gate, parent);
        form->setMaximumWidth(kEnrolmentWidth);
        connect(form, &EnrolmentForm::enrolled, this, &SettingsPage::enrolled);
        auto* across = new QHBoxLayout; // so that wrapped texts get the height of the width they have
        across->addWidget(form, 100);
        across->addStretch(1);
        column->addLayout(across);
    } else {
        const ports::Enrolment& enrolment = *m_desk.enrolment;
        auto* rows = new QFormLayout;
        rows->setHorizontalSpacing(grid::kXl);
        rows->setVerticalSpacing(grid::kS);
        const auto row = [rows, parent](const QString& name, const QString& value, const char* role) {
            rows->addRow(new Label(name, "muted", parent), new Label(value, role, parent));
        };
        row(tr("Módulo"), enrolment.moduleName, "");
        row(tr("CLUES"), enrolment.clues, "mono");
        row(tr("Prefijo de los folios"), enrolment.folioPrefix.text(), "mono");
        row(tr("Equipo"), enrolment.deviceId, "mono");
        row(tr("Centro"), enrolment.centreUrl, "mono");
        column->addLayout(rows);
        addModule(rows, parent);
        const qint64 ends = usecases::certificateEndsMs(enrolment), now = QDateTime::currentMSecsSinceEpoch();
        if (ends > 0 && ends < now + usecases::kTellBeforeEndMs) {
            const QString day = QLocale().toString(QDateTime::fromMSecsSinceEpoch(ends).date(), QStringLiteral("d MMM yyyy"));
            auto* told = new Label(ends < now ? tr("El certificado de este equipo venció el %1. Lo capturado está a salvo: conéctelo "
                                                   "y el padrón le da el siguiente.")
                                                    .arg(day)
                                              : tr("El certificado de este equipo vence el %1. Se renueva solo al conectarse; "
                                                   "conéctelo antes.")
                                                    .arg(day),
                                   "strong", parent);
            told->setObjectName(QStringLiteral("certificateEnds"));
            told->setWordWrap(true);
            column->addWidget(told);
        }
    }
    column->addSpacing(grid::kSectionGap);
}

/// Where and when the module works is the centre's word: it is shown as it came, and changed there.
void SettingsPage::addModule(QFormLayout* rows, QWidget* parent)
{
    runtime::deliver(m_desk.store.run([&settings = m_desk.settings] { return settings.module(); }), this,
                     [rows, parent](const core::Result<usecases::ModuleFacts>& facts) {
                         if (!facts)
                             return;
                         const std::tuple<QString, QString, const char*> told[] = {{tr("Lugar"), facts->place, "modulePlace"},
                                                                                   {tr("Horario"), facts->hours, "moduleHours"},
                                                                                   {tr("Cobertura"), facts->coverage, "moduleCoverage"}};
                         for (const auto& [name, value, objectName] : told) {
                             if (value.isEmpty())
                                 continue;
                             auto* text = new Label(value, parent);
                             text->setObjectName(QLatin1String(objectName));
                             text->setWordWrap(true);
                             rows->addRow(new Label(name, "muted", parent), text);
                         }
                     });
}

void SettingsPage::addAccess(QVBoxLayout* column, QWidget* parent)
{
    column->addWidget(new Label(tr("Usuarios y llaves"), "section", parent));
    auto* help = new Label(tr("Su contraseña; y, para quien es responsable, quién entra a este equipo, con qué papel, y sus llaves."),
                           "help", parent);
    help->setWordWrap(true);
    auto* open = new QPushButton(tr("Usuarios y llaves…"), parent);
    open->setObjectName(QStringLiteral("openAccess"));
    column->addWidget(help);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addSpacing(grid::kSectionGap);
    connect(open, &QPushButton::clicked, this, &SettingsPage::accessRequested);
}

void SettingsPage::addCatalogues(QVBoxLayout* column, QWidget* parent)
{
    column->addWidget(new Label(tr("Catálogos y módulos"), "section", parent));
    auto* help = new Label(tr("Códigos postales, municipios, localidades, unidades médicas y módulos: con ellos el "
                              "domicilio se escribe con menos teclas."),
                           "help", parent);
    help->setWordWrap(true);
    column->addWidget(help);
    auto* catalogues = new QPushButton(tr("Catálogos…"), parent);
    catalogues->setObjectName(QStringLiteral("openCatalogues"));
    catalogues->setVisible(access::allows(m_desk.user.role, access::Permission::Configure));
    auto* finder = new QPushButton(tr("Dónde registrarse   F9"), parent);
    finder->setObjectName(QStringLiteral("openFinder"));
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kM);
    row->addWidget(catalogues);
    row->addWidget(finder);
    row->addStretch();
    column->addLayout(row);
    column->addSpacing(grid::kSectionGap);
    connect(catalogues, &QPushButton::clicked, this, &SettingsPage::cataloguesRequested);
    connect(finder, &QPushButton::clicked, this, &SettingsPage::finderRequested);
}

void SettingsPage::addAbout(QVBoxLayout* column, QWidget* parent)
{
    auto* about = new Label(tr("Módulo de Registro %1. Programa libre, licencia GPL-3.0 o posterior, sin garantía. No "
                               "pertenece a ninguna institución ni da validez oficial por sí mismo.")
                                .arg(QStringLiteral(PADRON_VERSION)),
                            "", parent);
    about->setWordWrap(true);
    auto* licences = new QPlainTextEdit(licencesText(), parent);
    licences->setObjectName(QStringLiteral("licences"));
    licences->setAccessibleName(tr("Licencias de lo que usa el programa"));
    licences->setReadOnly(true);
    licences->setTabChangesFocus(true);
    licences->setFixedHeight(kLicencesHeight);
    column->addWidget(new Label(tr("Acerca de"), "section", parent));
    column->addWidget(about);
    column->addWidget(licences);
}

void SettingsPage::enter()
{
    m_message->hide();
    m_pad->setFocus();
}

void SettingsPage::save()
{
    usecases::ModuleSettings settings = m_stored;
    settings.padStrokesAllowed = m_pad->isChecked();
    settings.idleLockMinutes = m_minutes->value();
    m_save->setEnabled(false);
    runtime::deliver(m_desk.store.run([&store = m_desk.settings, settings] { return store.write(settings); }), this,
                     [this, settings](core::Result<void> done) {
                         m_save->setEnabled(true);
                         if (!done) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                             return;
                         }
                         m_stored = settings;
                         m_message->say(Theme::Tone::Ok, tr("Los ajustes quedaron guardados."));
                         Q_EMIT changed(settings);
                     });
}

} // namespace padron::ui
