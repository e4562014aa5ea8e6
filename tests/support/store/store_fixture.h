// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "local/stores/local_store.h"

#include <QTemporaryDir>

#include <memory>

namespace fixture {

padron::core::SecureBytes
databaseKey(char fill = 'k'); ///< 32 times the same byte: tests and the committed fixture only
padron::ports::DeviceKeys deviceKeys();
padron::ports::Enrolment enrolment();

/// samples::familyDraft(number) as the record that a registration writes; folios 5*number+1 ... 5*number+5.
padron::domain::FamilyRecord record(int number);

/// An entry whose payload is {1: text}, in a row that follows the log's head. `id`: null makes one of its seq.
padron::envelope::LogRow nextRow(padron::stores::LocalStore& store, const QString& text, padron::core::EntryId id = {});

/// State, index and log entry of one registration in one transaction, as the use case does it.
padron::core::Result<void> registerFamily(padron::stores::LocalStore& store,
                                          const padron::domain::FamilyRecord& record);

/// A folder with a store in it that has device keys and an enrolment.
class StoreFolder
{
public:
    StoreFolder();
    QString path() const { return m_folder.path(); }
    QString database() const;
    std::unique_ptr<padron::stores::LocalStore>
    open(const char* vfs = nullptr) const; ///< aborts the test when it fails
    padron::core::Result<std::unique_ptr<padron::stores::LocalStore>> tryOpen(char key = 'k',
                                                                              const char* vfs = nullptr) const;

private:
    QTemporaryDir m_folder;
};

} // namespace fixture
