// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session.h"

#include "packages/stick.h"

#include <QFileInfo>

namespace padron::desktop {

Session::Session(std::unique_ptr<stores::LocalStore> store, ports::KeyVault& vault, const core::Clock& clock,
                 core::StoreId id, access::Unlocked unlocked)
    : m_unlocked(std::move(unlocked)), m_store(std::move(store)), m_ids(clock),
      m_recorder(m_store->log(), m_store->registry(), m_store->device(), clock, m_ids, id, m_unlocked.user,
                 QStringLiteral(PADRON_VERSION)),
      m_holds(m_store->registry(), m_store->tasks(), m_store->derechohabiencia()),
      m_contests(m_store->derechohabiencia(), m_store->tasks(), m_store->registry(), m_store->unitOfWork(), m_recorder, clock,
                 m_ids),
      m_logNames(m_store->users(), vault), m_applyCards(m_store->prints(), m_store->lots(), clock),
      m_applyFamilies({m_store->registry(), m_store->centreFamilies(), m_store->tasks(), m_store->drafts(), m_store->log(),
                       m_store->logIndex(), m_ledgerRows, m_store->centreTasks()}, clock,
                      m_ids),
      m_applyConflicts(m_store->conflicts(), m_store->registry()),
      m_sendPages(m_store->pageOutbox(), m_store->retention(), m_store->documents(), m_store->unitOfWork(), clock),
      m_slots(vault, m_store->device(), m_store->unitOfWork(), m_recorder, m_unlocked.dataKey),
      m_centreTakers({m_store->centreTasks(), m_store->notices(), m_store->catalogues(), m_store->users(), m_store->device(), m_store->logIndex()}, m_slots,
                     m_recorder, clock, [this] {
                         if (m_barred)
                             m_barred();
                     }),
      m_epochs(m_store->connection()), m_exportSource(m_store->connection()), m_backupSource(m_store->connection()),
      m_storeCheck(m_store->connection()), m_ledgerRows(m_store->connection()), m_packages(m_store->connection()),
      m_carried(QFileInfo(m_store->connection().path()).path() + QStringLiteral("/mensajeria")),
      createDevice(m_store->device(), m_store->unitOfWork(), m_recorder),
      derechohabienciaSettings(m_store->device(), m_store->unitOfWork(), m_recorder),
      consultDerechohabiencia(m_store->derechohabiencia(), derechohabienciaSettings, m_holds,
                              m_store->unitOfWork(), m_recorder, clock, m_ids),
      enrolDevice(m_store->device(), vault, m_store->unitOfWork(), m_recorder, clock),
      drafts(m_store->drafts(), m_store->unitOfWork(), clock, m_ids, m_unlocked.user),
      documents(m_store->documents(), m_store->registry(), m_store->unitOfWork(), m_recorder, clock),
      registerFamily(m_store->registry(), m_store->device(), m_store->drafts(), m_store->documents(), m_store->duplicates(), m_store->tasks(),
                     m_store->unitOfWork(), m_recorder, clock, m_ids, m_holds, m_contests),
      refuseConsent(m_store->drafts(), m_store->documents(), m_store->derechohabiencia(), m_store->unitOfWork(), m_recorder,
                    clock),
      searchPeople(m_store->search(), m_store->device(), clock, m_unlocked.user),
      findDuplicates(m_store->duplicates(), m_unlocked.user),
      tasks(m_store->tasks(), m_store->registry(), m_store->logIndex(), m_store->unitOfWork(), m_recorder, clock, m_holds, m_contests),
      openFamily(m_store->registry(), m_store->credentials(), m_store->unitOfWork(), m_recorder, clock),
      changeFamily(m_store->registry(), m_store->device(), m_store->drafts(), m_store->documents(), m_store->duplicates(), m_store->tasks(),
                   m_store->unitOfWork(), m_recorder, clock, m_ids, m_holds, m_contests, m_store->centreFamilies()),
      printCertificado(m_store->registry(), m_store->credentials(), m_store->device(), m_store->unitOfWork(),
                       m_recorder, clock),
      printRuns({m_store->prints(), m_store->cards(), m_store->credentials(), m_store->registry(), m_store->search(), m_store->device()},
                m_store->unitOfWork(), m_recorder, m_holds, clock, m_ids),
      syncOverview(m_store->sync(), m_store->log(), m_store->logIndex(), m_store->registry()),
      settings(m_store->device(), m_store->unitOfWork(), m_recorder), catalogues(m_store->catalogues(), clock),
      importCatalogue(m_store->catalogues(), m_store->unitOfWork(), clock, m_recorder),
      sealDevice(vault, m_store->device(), m_store->unitOfWork(), m_recorder, m_unlocked.dataKey),
      exchange(m_store->log(), m_store->logIndex(), m_store->sync(), m_store->device(), m_store->registry(), m_store->credentials(), vault,
               m_store->unitOfWork(), clock, m_holds, sealDevice, m_applyCards, m_sendPages,
               QList<usecases::StreamTaker*>{&m_applyFamilies, &m_applyConflicts} + m_centreTakers.all()),
      verifyLog(m_store->log(), m_store->device()),
      notices(m_store->notices(), m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      revokeConsent(m_store->registry(), m_store->centreFamilies(), m_holds, m_store->unitOfWork(), m_recorder, clock),
      printLetter(m_store->registry(), m_store->catalogues(), m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      workday(m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      audit(m_store->logIndex(), m_store->search(), m_store->registry(), m_logNames, m_store->unitOfWork(), m_recorder),
      checkLog(m_store->log(), m_store->logIndex(), m_store->device(), m_store->sync(), m_recorder),
      exportLog(m_store->logIndex(), m_store->device(), m_logNames, m_store->unitOfWork(), m_recorder, clock),
      incidents(m_store->incidents(), m_store->unitOfWork(), m_recorder, clock, m_ids), arco(m_store->arco(), m_store->registry(), m_store->device(), m_store->unitOfWork(), m_recorder, clock, m_ids),
      arcoRecords(m_store->arco(), m_store->registry(), m_store->drafts(), m_store->device(), m_store->logIndex(), m_holds, m_store->unitOfWork(),
                  m_recorder, clock),
      personSheet({m_store->registry(), m_store->documents(), m_store->derechohabiencia(), m_store->credentials(),
                   m_store->cards(), m_store->deliveries(), m_store->arco(), m_store->device(), m_store->logIndex()},
                  audit, m_store->unitOfWork(), m_recorder, clock),
      signIn(vault, clock),
      users(m_store->users(), m_slots, m_store->unitOfWork(), m_recorder, clock, m_ids),
      keys(m_slots, m_store->key(), m_recorder, clock),
      backUp(m_backupSource, m_store->log(), m_store->device(), vault, m_store->unitOfWork(), m_recorder, clock,
             m_unlocked.dataKey, QFileInfo(m_store->connection().path()).path()),
      beginEpoch(m_epochs, m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      checkStore(m_storeCheck, usecases::CheckRecords(m_exportSource, m_store->logIndex(), m_store->centreFamilies(), m_store->registry()),
                 m_store->log(), m_store->device(), m_store->unitOfWork(), m_recorder),
      retention(m_store->retention(), m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      exportPeople(m_exportSource, m_holds, m_store->device(), m_store->unitOfWork(), m_recorder, clock, m_ids),
      noteComparison(m_store->unitOfWork(), m_recorder),
      lots(m_store->lots(), m_store->cards(), m_store->registry(), m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      custody(m_store->cards(), m_store->lots(), m_store->users(), m_store->registry(), m_store->device(), m_store->unitOfWork(),
              m_recorder, clock, m_ids),
      paperSetup(m_store->device(), m_store->unitOfWork(), m_recorder),
      updateLists(m_store->device(), vault, m_store->unitOfWork()),
      deliveries({m_store->cards(), m_store->deliveries(), m_store->credentials(), m_store->registry(), m_store->search(), m_store->device()},
                 m_holds, m_store->unitOfWork(), m_recorder, clock),
      replaceCredential(m_store->registry(), m_store->credentials(), m_store->cards(), m_store->deliveries(),
                        m_store->device(), m_store->unitOfWork(), m_recorder, clock),
      deliveryProgress(m_store->deliveries(), m_store->device(), m_recorder),
      usbPackages({m_packages, m_store->sync(), m_store->device(), m_store->log(), m_store->pageOutbox(), exchange, m_carried,
                   m_store->unitOfWork(), m_recorder, clock},
                  &packages::openStick),
      centreTasks(m_store->centreTasks(), m_store->registry(), m_store->unitOfWork(), m_recorder, clock),
      conflicts({m_store->conflicts(), m_store->centreFamilies(), m_store->registry(), m_store->logIndex()}, m_store->unitOfWork(),
                m_recorder),
      askPadron(m_store->device(), m_store->registry(), m_store->unitOfWork(), m_recorder, clock),
      lineChoices(m_store->device(), m_store->unitOfWork(), m_recorder),
      syncLedger(m_ledgerRows, m_store->sync(), m_store->log(), m_store->logIndex(), m_store->device(), m_store->registry(), m_recorder),
      resendEntry(m_ledgerRows, m_store->sync(), m_store->log(), m_store->logIndex(), m_store->registry(), m_holds,
                  m_store->unitOfWork(), m_recorder, clock, m_store->centreFamilies())
{
}

core::Result<void> Session::acknowledgeSlots(bool recovered)
{
    PADRON_ASSIGN(const auto people, m_store->users().people());
    return m_slots.acknowledge(recovered, people);
}

core::Result<void> Session::recordSignIn()
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_store->unitOfWork()));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSignedIn}));
    PADRON_TRY(transaction.commit());
    PADRON_TRY(consultDerechohabiencia.resume());
    PADRON_TRY(importCatalogue.clearReplaced());
    return drafts.purge();
}

} // namespace padron::desktop
