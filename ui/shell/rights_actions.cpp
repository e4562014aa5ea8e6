// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the page of ARCO rights: received, followed, put on paper, blocked, erased.
#include "dialogs/file_dialogs.h"
#include "dialogs/print_dialog.h"
#include "errors/arco_text.h"
#include "errors/error_text.h"
#include "models/rights_model.h"
#include "printing/paper_printer.h"
#include "printing/person_sheet_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/proof_box.h"
#include "shell/rights_page.h"
#include "shell/rights_rules_form.h"
#include "usecases/arco.h"
#include "usecases/arco_records.h"
#include "usecases/paper_module.h"
#include "usecases/person_sheet.h"
#include "widgets/inline_message.h"

#include <QPrinter>
#include <QPushButton>

namespace padron::ui {

using usecases::SheetMedium;

/// Where the sheet goes: a path, or the printer that the dialog gave.
struct RightsPage::SheetTarget
{
    SheetMedium medium;
    core::PersonId person;
    QString path;
    std::shared_ptr<QPrinter> printer;
};

void RightsPage::refuse(const core::Error& error)
{
    m_message->say(Theme::Tone::Danger, sentenceFor(error));
}

void RightsPage::noted(const QString& said, const domain::ArcoRequestId& at)
{
    showForm(nullptr);
    m_message->say(Theme::Tone::Ok, said);
    if (m_desk.workAdded)
        m_desk.workAdded();
    reload(at);
    Q_EMIT changed();
}

void RightsPage::receive(const domain::ArcoRequest& request)
{
    runtime::deliver(m_desk.store.run([arco = m_desk.arco, request] { return arco->receive(request); }), this,
                     [this](const core::Result<usecases::ArcoView>& view) {
                         if (!view)
                             return refuse(view.error()); // what was typed stays
                         noted(tr("Solicitud %1 recibida. %2. Imprima el acuse y envíela a la Unidad de Transparencia.")
                                   .arg(view->request.folio, view->deadline ? arcoDeadlineText(*view->deadline) : QString()),
                               view->request.id);
                     });
}

void RightsPage::advance(const domain::ArcoRequestId& id, domain::ArcoStepKind kind, QDate on, const QString& reason)
{
    const auto work = [arco = m_desk.arco, id, kind, on, reason] { return arco->advance(id, kind, on, reason); };
    runtime::deliver(m_desk.store.run(work), this, [this, kind](const core::Result<usecases::ArcoView>& view) {
        if (!view)
            return refuse(view.error());
        QString said = tr("Se anotó: %1.").arg(arcoStepDone(kind));
        if (view->deadline)
            said += QStringLiteral(" %1.").arg(arcoDeadlineText(*view->deadline));
        noted(said, view->request.id);
    });
}

void RightsPage::printReceipt()
{
    const auto* view = current();
    if (!view)
        return;
    printing::ArcoReceipt receipt{{}, view->request, view->answerBy, view->longestBy};
    if (m_desk.enrolment)
        receipt.module = usecases::paperModule(*m_desk.enrolment);
    receipt.module.practica = receipt.module.practica || m_desk.practica;
    askForPrinter(this, tr("Imprimir acuse"), [this, receipt](const std::shared_ptr<QPrinter>& printer) {
        if (const auto done = printing::printArcoReceipt(*printer, receipt); !done)
            return refuse(done.error());
        m_message->say(Theme::Tone::Ok, tr("El acuse salió a la impresora."));
    });
}

void RightsPage::askRules()
{
    runtime::deliver(m_desk.store.run([arco = m_desk.arco] { return arco->rules(); }), this,
                     [this](const core::Result<usecases::ArcoRules>& rules) {
                         if (!rules)
                             return refuse(rules.error());
                         m_message->hide();
                         if (const auto* view = current())
                             m_at = view->request.id;
                         showForm(m_rulesForm);
                         m_rulesForm->ask(*rules);
                     });
}

void RightsPage::setRules(const usecases::ArcoRules& rules)
{
    showForm(m_proof);
    m_proof->before(tr("Cambiar los plazos y la conservación"), [this, rules](const access::Proof& proof) {
        const auto work = [arco = m_desk.arco, proof, rules] { return arco->setRules(proof, rules); };
        runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<void>& done) {
            if (done)
                return noted(tr("Los plazos quedaron guardados; cada fecha se cuenta de nuevo."), m_at);
            showForm(m_rulesForm);
            m_rulesForm->show(); // what was typed stays
            refuse(done.error());
        });
    });
}

void RightsPage::sheet(SheetMedium medium)
{
    m_message->hide();
    const core::PersonId person = whose();
    const auto* view = current();
    const QString name = m_person.isNull() && view ? view->request.personName : m_name;
    const auto prove = [this, name](const SheetTarget& target) {
        showForm(m_proof);
        m_proof->before(tr("Sacar todo lo que este equipo tiene de %1").arg(name),
                        [this, target](const access::Proof& proof) { makeSheet(target, proof); });
    };
    if (medium == SheetMedium::Printed)
        return askForPrinter(this, tr("Imprimir la hoja de la persona"), [prove, person](const std::shared_ptr<QPrinter>& printer) {
            prove({SheetMedium::Printed, person, {}, printer});
        });
    const bool pdf = medium == SheetMedium::Pdf;
    askWhereToSave(this, tr("Guardar la hoja de la persona"), pdf ? QStringLiteral("hoja.pdf") : QStringLiteral("hoja.json"),
                   pdf ? FileKind{tr("Documento PDF"), QStringLiteral("pdf")} : FileKind{tr("Archivo JSON"), QStringLiteral("json")},
                   [prove, medium, person](const QString& path) { prove({medium, person, path, nullptr}); });
}

void RightsPage::makeSheet(const SheetTarget& target, const access::Proof& proof)
{
    showForm(nullptr);
    const auto work = [make = m_desk.personSheet, proof, person = target.person, medium = target.medium] {
        return make->run(proof, person, medium);
    };
    runtime::deliver(m_desk.store.run(work), this, [this, target](const core::Result<usecases::PersonSheet>& made) {
        if (m_desk.workAdded)
            m_desk.workAdded();
        if (!made)
            return refuse(made.error());
        usecases::PersonSheet sheet = *made;
        sheet.module.practica = sheet.module.practica || m_desk.practica;
        core::Result<void> done;
        switch (target.medium) {
        case SheetMedium::Printed: done = printing::printPersonSheet(*target.printer, sheet); break;
        case SheetMedium::Pdf: done = printing::writePersonSheetPdf(target.path, sheet); break;
        case SheetMedium::File: done = printing::writePrivately(target.path, printing::sheetFile(sheet)); break;
        }
        if (!done)
            return refuse(done.error());
        m_message->say(Theme::Tone::Ok, target.printer
                                            ? tr("La hoja salió a la impresora. Entréguela sólo a la persona o a quien la "
                                                 "representa; quedó en la bitácora.")
                                            : tr("La hoja se guardó. Entréguela sólo a la persona o a quien la representa, y "
                                                 "borre la copia; quedó en la bitácora."));
        focusFirst();
    });
}

void RightsPage::block()
{
    const auto* view = current();
    if (!view)
        return;
    m_message->hide();
    showForm(m_proof);
    const auto run = [this, id = view->request.id](const access::Proof& proof) {
        const auto work = [records = m_desk.arcoRecords, proof, id] { return records->block(proof, id); };
        runtime::deliver(m_desk.store.run(work), this, [this, id](const core::Result<void>& done) {
            showForm(nullptr);
            if (!done)
                return refuse(done.error());
            noted(tr("El registro quedó bloqueado: se conserva, no se encuentra y no se usa. La atención médica no cambia."), id);
        });
    };
    m_proof->forget(); // each is confirmed
    m_proof->before(tr("Bloquear el registro de %1: se conserva, ya no se encuentra ni se usa").arg(view->request.personName), run);
}

void RightsPage::erase()
{
    const auto* view = current();
    if (!view)
        return;
    m_message->hide();
    showForm(m_proof);
    using Erased = core::Result<usecases::ArcoRecords::Erased>;
    const auto run = [this, id = view->request.id](const access::Proof& proof) {
        const auto work = [records = m_desk.arcoRecords, proof, id] { return records->erase(proof, id); };
        runtime::deliver(m_desk.store.run(work), this, [this, id](const Erased& done) {
            showForm(nullptr);
            if (!done)
                return refuse(done.error());
            QString said = tr("Los datos se suprimieron de este equipo: %n página(s).", nullptr, done->pages);
            if (done->shared > 0)
                said += u' ' + tr("%n asiento(s) que también son de otras personas se conservan.", nullptr, done->shared);
            noted(said + u' ' + tr("Quedan el folio, las fechas, el estado, la solicitud y quién los vio. Restaurar "
                                       "un respaldo anterior los traería de vuelta; el centro tiene sus reglas."), id);
        });
    };
    m_proof->forget(); // each is confirmed
    m_proof->before(tr("Suprimir los datos de %1. No se pueden recuperar en este equipo").arg(view->request.personName), run);
}

} // namespace padron::ui
