// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/qr_codec.h"
#include "credential/trust_list.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "support/samples/sample_family.h"

#include <QTemporaryDir>

#include <memory>

namespace fixture {

/// A clock the test moves.
class TestClock final : public padron::core::Clock
{
public:
    qint64 wallMs() const override { return now; }
    qint64 monoMs() const override { return mono; }
    QByteArray bootId() const override { return boot; }
    QDate today() const override { return day; }
    QDate day = QDate(2026, 11, 22);
    qint64 now = 1'795'000'000'000;
    qint64 mono = 1'000'000;
    QByteArray boot = QByteArray(16, 'b');
};

/// Keys of an invented centre, and what it would sign.
struct Centre
{
    padron::envelope::SigningKey root = padron::envelope::SigningKey::generate();
    padron::envelope::SigningKey ca = padron::envelope::SigningKey::generate();
    padron::envelope::SigningKey acuse = padron::envelope::SigningKey::generate();
    padron::envelope::SigningKey firma = padron::envelope::SigningKey::generate();
    padron::envelope::SigningKey catalogo = padron::envelope::SigningKey::generate();
    padron::envelope::BoxKeyPair buzon = padron::envelope::BoxKeyPair::generate();
    padron::envelope::BoxKeyPair recuperacion = padron::envelope::BoxKeyPair::generate();

    padron::credential::TrustList trustList(quint32 sequence = 1) const;
    QByteArray statusList(bool provisional, quint32 sequence = 1) const;
    padron::ports::Enrolment enrolment(const QByteArray& devicePublic, qint64 nowSeconds) const;
};

/// A store on disk with an open session, enrolled with an invented centre unless told otherwise.
class Store
{
    QTemporaryDir m_folder; // before all that lies in it

public:
    explicit Store(bool enrolled = true);
    Store(bool enrolled, const padron::core::StoreId& as); ///< one of several

    padron::desktop::Session& session() { return *m_session; }
    void reopen();
    void somebodyElse(); ///< of the same role signs in
    void close() { m_session.reset(); } ///< for whoever opens the folder otherwise
    void tamper(const QByteArray& sql); ///< what a thief with the key would do to the file; then reopens
    QString path() const { return m_folder.path(); }
    padron::envelope::LogEntry lastEntry(); ///< as it was frozen; then reopens
    padron::ports::DeviceKeys keys();
    padron::domain::FamilyRecord registerFamily(int number);

    TestClock clock;
    Centre centre;
    padron::keys::FileKeyVault vault;
    const padron::core::StoreId id;
    padron::access::SessionUser user;

private:
    padron::core::SecureBytes m_dataKey;
    std::unique_ptr<padron::desktop::Session> m_session;
};

} // namespace fixture
