// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/document_store.h"

namespace padron::stores {

class SqlDocumentStore final : public ports::DocumentStore
{
public:
    explicit SqlDocumentStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<QByteArray> put(const QByteArray& bytes, const ports::DocumentMeta& meta) override;
    core::Result<QByteArray> get(const QByteArray& sha256) override;
    core::Result<QList<ports::StoredDocument>> ofPerson(const core::PersonId& person) override;
    core::Result<QList<ports::StoredDocument>> ofFamily(const core::FamilyId& family) override;
    core::Result<QList<ports::StoredDocument>> ofDraft(const core::DraftId& draft) override;
    core::Result<QList<ports::StoredDocument>> assign(const core::DraftId& draft, const core::FamilyId& family,
                                                      const QList<core::PersonId>& people) override;
    core::Result<void> removeFromDraft(const ports::StoredDocument& page) override;
    core::Result<qint64> totalBytes() override;
    core::Result<ports::FilePlace> place(const core::SubjectId& subject) override;
    core::Result<void> setPlace(const core::SubjectId& subject, const ports::FilePlace& place) override;
    static QList<const char*> statements();

private:
    core::Result<QList<ports::StoredDocument>> read(sqlite::Statement& statement);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
