// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session.h"
#include "shell/desk.h"

#include <QCryptographicHash>

#include <memory>

namespace fixture {

inline padron::domain::Notice templateNotice(const char* id, const QString& title)
{
    padron::domain::Notice made{.id = QLatin1String(id), .version = 1, .title = title};
    made.text = QStringLiteral("PLANTILLA. <b>Responsable</b>: la institución. Sus datos se usan para el padrón.\n\n"
                               "La atención médica no depende del registro.");
    made.sha256 = QCryptographicHash::hash(made.text.toUtf8(), QCryptographicHash::Sha256);
    return made;
}

/// A desk over what a session holds, with two notices. Who asks for it adds what is read on the store's thread.
inline std::unique_ptr<padron::ui::Desk> deskOver(padron::runtime::StoreExecutor& store,
                                                  padron::desktop::Session& session, padron::usecases::Drafts& drafts)
{
    auto desk = std::unique_ptr<padron::ui::Desk>(new padron::ui::Desk{.store = store,
                                                                       .drafts = drafts,
                                                                       .registerFamily = session.registerFamily,
                                                                       .refuseConsent = session.refuseConsent,
                                                                       .searchPeople = session.searchPeople,
                                                                       .findDuplicates = session.findDuplicates,
                                                                       .tasks = session.tasks,
                                                                       .openFamily = session.openFamily,
                                                                       .changeFamily = session.changeFamily,
                                                                       .printCertificado = session.printCertificado,
                                                                       .syncOverview = session.syncOverview,
                                                                       .settings = session.settings,
                                                                       .workday = session.workday,
                                                                       .catalogues = session.catalogues,
                                                                       .importCatalogue = session.importCatalogue,
                                                                       .user = session.user()});
    desk->notices = {templateNotice("registro-simplificado", QStringLiteral("Aviso de privacidad simplificado")),
                     templateNotice("menores-simplificado", QStringLiteral("Aviso de privacidad para menores"))};
    desk->documents = &session.documents;
    desk->signIn = &session.signIn;
    desk->users = &session.users;
    desk->keys = &session.keys;
    desk->audit = &session.audit;
    desk->checkLog = &session.checkLog;
    desk->exportLog = &session.exportLog;
    desk->incidents = &session.incidents;
    desk->arco = &session.arco;
    desk->arcoRecords = &session.arcoRecords;
    desk->personSheet = &session.personSheet;
    desk->exportPeople = &session.exportPeople;
    desk->deliveries = &session.deliveries;
    desk->centreTasks = &session.centreTasks;
    desk->syncLedger = &session.syncLedger;
    desk->resendEntry = &session.resendEntry;
    desk->line = &session.lineChoices;
    desk->conflicts = &session.conflicts;
    desk->replaceCredential = &session.replaceCredential;
    desk->deliveryProgress = &session.deliveryProgress;
    desk->noteComparison = &session.noteComparison;
    desk->usbPackages = &session.usbPackages;
    desk->printRuns = &session.printRuns;
    desk->lots = &session.lots;
    desk->custody = &session.custody;
    desk->updateLists = &session.updateLists;
    desk->paperSetup = &session.paperSetup;
    desk->kdfCost = [] { return padron::access::KdfCost{1, 8192}; };
    return desk;
}

} // namespace fixture
