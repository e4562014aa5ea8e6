// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/acuse_flow.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/print_dialog.h"
#include "errors/delivery_text.h"
#include "errors/error_text.h"
#include "printing/delivery_receipt.h"
#include "printing/paper_choice.h"
#include "runtime/deliver.h"
#include "shell/desk.h"

#include <QPrinter>

namespace padron::ui {

namespace {

printing::DeliveryReceipt receiptOf(const usecases::Deliveries::Done& done)
{
    const domain::Delivery& delivery = done.delivery;
    return {.module = done.module,
            .personName = done.card.name,
            .folio = delivery.key.folio,
            .kind = delivery.key.kind,
            .issueNumber = delivery.key.issueNumber,
            .receiverName = delivery.receiverName,
            .byRepresentative = delivery.receiver == domain::ReceiverKind::Representante,
            .ties = tiesLabel(delivery.ties),
            .document = delivery.document,
            .atMs = delivery.atMs,
            .strokes = delivery.strokes,
            .handedBy = delivery.by};
}

} // namespace

AcuseFlow::AcuseFlow(Desk& desk, QWidget* owner) : QObject(owner), m_desk(desk), m_owner(owner) {}

void AcuseFlow::save(const usecases::Deliveries::Done& done)
{
    askWhereToSave(m_owner, tr("Guardar acuse de entrega"), QStringLiteral("acuse.pdf"), {tr("Documento PDF"), QStringLiteral("pdf")},
                   [this, done](const QString& path) { run(done, path, nullptr); });
}

void AcuseFlow::print(const usecases::Deliveries::Done& done)
{
    askForPrinter(m_owner, tr("Imprimir acuse de entrega"),
                  [this, done](std::shared_ptr<QPrinter> printer) { run(done, {}, std::move(printer)); });
}

void AcuseFlow::printOn(std::shared_ptr<QPrinter> printer, const usecases::Deliveries::Done& done)
{
    run(done, {}, std::move(printer));
}

void AcuseFlow::run(const usecases::Deliveries::Done& done, const QString& path, std::shared_ptr<QPrinter> printer)
{
    auto read = [setup = m_desk.paperSetup]() -> core::Result<printing::CardTemplate> {
        usecases::PaperSettings settings;
        if (setup) {
            PADRON_ASSIGN(settings, setup->read());
        }
        return printing::lookOf(printing::TemplateFor::Acuse, settings);
    };
    runtime::deliver(m_desk.store.run(read), this,
                     [this, receipt = receiptOf(done), path, printer](const core::Result<printing::CardTemplate>& look) {
                         const auto made = !look     ? core::Result<void>(core::fail(look.error()))
                                           : printer ? printing::printAcuse(*printer, receipt, *look)
                                                     : printing::writeAcusePdf(path, receipt, *look);
                         Q_EMIT finished(made ? QString() : sentenceFor(made.error()),
                                         printer ? tr("El acuse salió a la impresora.") : tr("El acuse se guardó en PDF."));
                     });
}

} // namespace padron::ui
