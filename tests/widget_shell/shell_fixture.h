// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/claims.h"
#include "credential/notice_list.h"
#include "local/backup/sql_backup_copies.h"
#include "runtime/backup_runner.h"
#include "shell/gate.h"
#include "shell/main_window.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"
#include "usecases/session_fixture.h"

#include <QImage>
#include <QTest>

#include <memory>

namespace fixture {

inline const QString kPassword = QStringLiteral("una frase de ensayo");
inline const QString kGoodCode = QStringLiteral("ALTA-BUENA");

/// A gate over a real store in a temporary folder. Its centre answers only what a test asks it to.
class ShellGate final : public padron::ui::Gate
{
public:
    enum class With { Nothing, Store, EnrolledStore };
    explicit ShellGate(With with, bool practica = false);
    ~ShellGate() override;

    bool hasStore() const override { return m_store != nullptr; }
    bool practica() const override { return m_practica; }
    QFuture<padron::core::Result<QStringList>> userNames() override;
    QFuture<padron::core::Result<QList<padron::access::SessionUser>>> users() override;
    QFuture<padron::core::Result<QString>> createStore(const QString& name,
                                                       padron::core::SecureBytes password) override;
    QFuture<padron::core::Result<void>> signIn(const QString& name, padron::core::SecureBytes password) override;
    QFuture<padron::core::Result<void>> recover(const QString& name, const QString& code,
                                                padron::core::SecureBytes password) override;
    QFuture<padron::core::Result<padron::usecases::RecoverWithCentre::Request>>
    askCentre(const QString& name, padron::core::SecureBytes password) override;
    QFuture<padron::core::Result<padron::usecases::RecoverWithCentre::Request>> centreRequest() override;
    QFuture<padron::core::Result<void>> recoverWithAnswer(const QByteArray& answer,
                                                          padron::core::SecureBytes password) override;
    QFuture<padron::core::Result<padron::ports::Enrolment>> enrolOnline(const QString& url, const QString& code,
                                                                        const QString& proxy) override;
    QFuture<padron::core::Result<QByteArray>> enrolmentRequest(const QString& code) override;
    QFuture<padron::core::Result<padron::ports::Enrolment>> enrolWithAnswer(const QString& code,
                                                                            const QByteArray& answer) override;
    QFuture<padron::core::Result<padron::usecases::RestoreStore::Preview>> lookAtBackup(const QString& file) override;
    QFuture<padron::core::Result<void>> restore(const QString& file, const QString& userName,
                                                padron::core::SecureBytes password, const QString& code) override;
    qint64 restoredFrom() const override { return m_restoredMs; }
    void forgetRestored() override { m_restoredMs = 0; }
    std::unique_ptr<padron::ui::Desk> desk() override;
    void lock() override;
    QString appearance() const override { return m_appearance; }
    void setAppearance(const QString& key) override { m_appearance = key; }
    void onSyncChanged(std::function<void()> callback) override { m_changed = std::move(callback); }

    padron::domain::FamilyRecord registerFamily(int number);
    void registerDraft(const padron::domain::FamilyDraft& draft); ///< with its decisions; must go through
    void saveDraft(const padron::domain::FamilyDraft& draft);
    void addPage(const padron::ports::DocumentOwner& owner, const QString& kind, const QImage& page);
    void giveTheCentreASlot(); ///< as an enrolment does
    QByteArray centreAnswers(const QByteArray& request) const;
    void setRole(padron::access::Role role); ///< of who signs in next
    void somebodyElse(); ///< of the same role signs in next
    QString userName() const { return m_store->user.name; }
    QList<padron::ports::DraftSummary> drafts();
    padron::domain::FamilyDraft draft(const padron::core::DraftId& id);
    void handOver(const padron::core::DraftId& draft, const padron::access::SessionUser& to);
    void centreReceipts(padron::sync::VerdictKind families, const QString& code = {}); ///< everything pending
    void centreSigns(const padron::domain::FamilyRecord& record);                      ///< a final credential a person
    void centreSays(const decltype(padron::sync::StreamItem::body)& body);
    void lineFails(const QString& problem); ///< what the last exchange ended with
    void changed() { m_changed(); }
    TestClock& clock() { return m_store->clock; }
    QByteArray signNotices(const padron::credential::NoticeList& list) const; ///< as the institution would
    QString credentialText(const padron::credential::Claims& claims) const; ///< what its QR holds
    int locks = 0, syncsAsked = 0;
    QString enrolledThrough; ///< the proxy that was typed
    qint64 msToNextTry = -1;
    padron::usecases::Drafts* brokenDrafts = nullptr; ///< over a medium that fails, instead of the store's
    template <class F> void keepBusy(F work) { m_executor.run(std::move(work)); } ///< the store's thread
    QList<padron::access::SessionUser> colleagues; ///< users of this laptop besides the one who signs in
    QString createdUser;
    bool makesBackups = false; ///< else nothing of them is at the desk
    QString storePath() const { return m_store->path(); }

private:
    template <class F> auto onStore(F work)
    {
        auto future = m_executor.run(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }
    padron::core::Result<padron::ports::Enrolment> enrol(const QString& code);

    padron::runtime::StoreExecutor m_executor;
    std::unique_ptr<Store> m_store;
    padron::stores::SqlBackupCopies m_copies;
    padron::runtime::BackupPool m_backupPool;
    std::unique_ptr<padron::runtime::BackupRunner> m_backups;
    std::function<void()> m_changed;
    bool m_practica;
    QString m_appearance;
    quint64 m_streamPosition = 0;
    qint64 m_restoredMs = 0;
};

/// The window shown and active, and what a person does to it by keys.
class Window
{
public:
    explicit Window(ShellGate& gate, bool signIn = true);

    padron::ui::MainWindow& widget() { return *m_window; }
    template <class W = QWidget> W* find(const char* name)
    {
        for (W* widget : m_window->findChildren<W*>(QLatin1String(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool shows(const char* name) { return find(name) != nullptr; }
    void waitFor(const char* name);   ///< until it is visible; fails the test after 5 s
    QString textOf(const char* name); ///< of a label, a button, a line edit or a message
    QString focusName() const;
    void type(const QString& text); ///< into whatever has the focus
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    void signIn(const QString& password = kPassword);
    void openFamily(const QString& folio); ///< from the search to its page
    void shot(const QString& name); ///< PNG in $PADRON_SHOTS, when set

private:
    std::unique_ptr<padron::ui::MainWindow> m_window;
};

} // namespace fixture
