// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/usb_section.h"

#include "access/permissions.h"
#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "runtime/courier_runner.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/sync/usb_run.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 480;
constexpr int kMegabyte = 1000 * 1000;
constexpr int kMostMegabytes = 100'000;
constexpr int kMostRefusedShown = 10;
} // namespace

bool UsbSection::isFor(const Desk& desk)
{
    return desk.usbPackages && desk.enrolment && !desk.onlyReading &&
           access::allows(desk.user.role, access::Permission::Capture);
}

UsbSection::UsbSection(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_run(new UsbRun(desk.store, *desk.usbPackages, this))
{
    build();
    connect(m_write, &QPushButton::clicked, this, [this] {
        askWhichFolder(this, tr("En qué memoria guardar"), [this](const QString& folder) { writeTo(folder); });
    });
    connect(m_read, &QPushButton::clicked, this, [this] {
        askWhichFolder(this, tr("De qué memoria leer"), [this](const QString& folder) { readFrom(folder); });
    });
    connect(m_cancel, &QPushButton::clicked, m_run, &UsbRun::cancel);
    connect(m_run, &UsbRun::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    connect(m_run, &UsbRun::finished, this, &UsbSection::end);
    if (m_desk.courier)
        connect(m_desk.courier, &runtime::CourierRunner::delivered, this, &UsbSection::refreshCarried);
    refreshCarried();
}

void UsbSection::build()
{
    const auto label = [this](const char* name, const char* role = "") {
        auto* made = new Label(QString(), role, this);
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        return made;
    };
    const auto button = [this](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("memoriaMensaje"));
    m_report = label("memoriaInforme");
    m_report->hide();
    m_carried = label("memoriaLleva");
    m_write = button(tr("Guardar en una memoria…"), "memoriaGuardar");
    m_read = button(tr("Leer de una memoria…"), "memoriaLeer");
    m_cancel = button(tr("Cancelar"), "memoriaCancelar");
    m_most = new QSpinBox(this);
    m_most->setRange(0, kMostMegabytes);
    m_most->setValue(int(usecases::UsbPackages::kMostPageBytes / kMegabyte));
    m_most->setSuffix(tr(" MB"));
    auto* most = new FieldBox(tr("Páginas de expedientes, cuando mucho; los registros van siempre"), m_most,
                              QStringLiteral("memoriaLimite"), this);
    most->setMaximumWidth(kFieldWidth);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("memoriaAvance"));
    m_bar->setAccessibleName(tr("Avance de la memoria"));
    auto* help = new Label(tr("Cuando no hay red: guarde en una memoria USB lo que está por enviar, hágala llegar al centro y, al "
                              "volver, léala aquí. Todo va cifrado: quien la lleve no puede leerlo. Nada se da por enviado hasta "
                              "que vuelve el acuse."),
                           "help", this);
    help->setWordWrap(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kM);
    for (QPushButton* one : {m_write, m_read, m_cancel})
        buttons->addWidget(one);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS); // all of it fits a low window under the two messages of the page
    column->addWidget(new Label(tr("Por memoria USB"), "section", this));
    column->addWidget(help);
    column->addWidget(m_message);
    column->addWidget(m_report);
    column->addLayout(buttons);
    column->addWidget(m_bar);
    column->addWidget(most);
    column->addWidget(m_carried);
    showBusy(false);
}

void UsbSection::writeTo(const QString& folder)
{
    if (m_run->isBusy())
        return;
    begin(Way::Write);
    m_run->start([folder, most = qint64(m_most->value()) * kMegabyte](usecases::UsbPackages& packages) {
        return packages.write(folder, most);
    });
}

void UsbSection::readFrom(const QString& folder)
{
    if (m_run->isBusy())
        return;
    begin(Way::Read);
    m_run->start([folder](usecases::UsbPackages& packages) { return packages.read(folder); });
}

void UsbSection::begin(Way way)
{
    m_way = way;
    m_message->hide();
    m_report->hide();
    m_bar->setRange(0, 0);
    showBusy(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void UsbSection::showBusy(bool busy)
{
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    m_write->setEnabled(!busy);
    m_read->setEnabled(!busy);
    m_most->setEnabled(!busy);
}

void UsbSection::end(const usecases::UsbReport& report, const std::optional<core::Error>& error, bool cancelled)
{
    showBusy(false);
    (m_way == Way::Write ? m_write : m_read)->setFocus(Qt::OtherFocusReason);
    QStringList lines = m_way == Way::Write ? written(report) : read(report);
    for (const auto& [name, why] : report.refused.mid(0, kMostRefusedShown))
        lines.append(tr("No se tomó %1. %2").arg(name, sentenceFor(why)));
    if (report.refused.size() > kMostRefusedShown)
        lines.append(tr("Y %n archivo(s) más que no se tomaron.", nullptr, int(report.refused.size()) - kMostRefusedShown));
    m_report->setText(lines.join(u'\n'));
    m_report->setVisible(!lines.isEmpty());
    if (error)
        m_message->say(Theme::Tone::Danger, sentenceFor(*error));
    else if (cancelled)
        m_message->say(Theme::Tone::Warn, tr("Se detuvo. Lo que ya se había pasado sirve; repita cuando quiera y sigue donde iba."));
    else if (!report.refused.isEmpty())
        m_message->say(Theme::Tone::Warn, tr("Algunos archivos no se tomaron; lo demás está hecho."));
    else
        m_message->say(Theme::Tone::Ok, m_way == Way::Write ? tr("Listo. Expulse la memoria antes de desconectarla.")
                                                            : tr("Listo. La memoria ya se leyó."));
    refreshCarried();
    if (m_way == Way::Read && m_desk.courier)
        m_desk.courier->wake();
    if (m_desk.workAdded) // the log says that it was done
        m_desk.workAdded();
    Q_EMIT changed();
}

QStringList UsbSection::written(const usecases::UsbReport& report) const
{
    QStringList lines;
    lines.append(report.batches > 0 ? tr("Se guardaron %n paquete(s) de registros.", nullptr, report.batches)
                                    : tr("No había registros nuevos que guardar en ella."));
    if (report.pages > 0)
        lines.append(tr("Se guardaron %n página(s) de expedientes.", nullptr, report.pages));
    if (report.pagesLeft > 0)
        lines.append(tr("%n página(s) no cupieron en el tamaño permitido y siguen aquí.", nullptr, report.pagesLeft));
    if (report.carried > 0)
        lines.append(tr("También lleva %n paquete(s) de otros equipos.", nullptr, report.carried));
    if (report.asked)
        lines.append(tr("Va la solicitud de lo que el centro tenga para este equipo."));
    return lines;
}

QStringList UsbSection::read(const usecases::UsbReport& report) const
{
    QStringList lines;
    if (report.receipts > 0)
        lines.append(tr("Llegaron %n acuse(s) de lo enviado.", nullptr, report.receipts));
    if (report.pageReceipts > 0)
        lines.append(tr("Llegaron %n acuse(s) de páginas de expedientes.", nullptr, report.pageReceipts));
    if (report.streamPages > 0)
        lines.append(tr("Llegaron novedades del centro, en %n archivo(s).", nullptr, report.streamPages));
    if (report.waiting > 0)
        lines.append(tr("%n archivo(s) esperan a que llegue lo que va antes. Guarde otra vez en la memoria y hágala llegar al centro.",
                        nullptr, report.waiting));
    if (report.carried > 0)
        lines.append(tr("Se tomaron %n paquete(s) de otros equipos para entregarlos.", nullptr, report.carried));
    if (lines.isEmpty())
        lines.append(tr("No había nada nuevo para este equipo."));
    return lines;
}

void UsbSection::refreshCarried()
{
    runtime::deliver(m_desk.store.run([packages = m_desk.usbPackages] { return packages->carried(); }), this,
                     [this](const core::Result<usecases::UsbPackages::Carried>& carried) {
                         m_carried->setVisible(carried && carried->packages > 0);
                         if (carried)
                             m_carried->setText(tr("Lleva %n paquete(s)", nullptr, carried->packages) + u' ' +
                                                tr("de otros %n equipo(s). Se entregan solos cuando hay red, o al guardar en una "
                                                   "memoria.",
                                                   nullptr, carried->laptops));
                     });
}

} // namespace padron::ui
