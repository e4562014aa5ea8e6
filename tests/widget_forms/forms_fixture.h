// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/register_page.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "support/store/manual_clock.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace fixture {

/// A desk over a real store on its own thread, two notices, pad strokes allowed.
class FormsDesk
{
public:
    explicit FormsDesk(bool enrolled = true);
    ~FormsDesk();

    padron::ui::Desk& desk() { return *m_desk; }
    padron::domain::FamilyDraft fresh();
    QList<padron::ports::DraftSummary> drafts();
    padron::domain::FamilyDraft saved(const padron::core::DraftId& id);
    qint64 families();
    QList<padron::usecases::TaskView> tasks(); ///< open ones
    QList<padron::ports::StoredDocument> pages(const padron::ports::DocumentOwner& owner);
    void settle(); ///< everything queued on the store and the pool is done and answered
    static QDateTime now() { return {QDate(2026, 11, 22), QTime(10, 42, 7)}; }

private:
    template <class F> auto onStore(F work)
    {
        auto future = m_executor.run(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

    padron::runtime::StoreExecutor m_executor;
    QTemporaryDir m_folder;
    ManualClock m_clock;
    padron::keys::FileKeyVault m_vault;
    std::unique_ptr<padron::desktop::Session> m_session;
    std::unique_ptr<padron::ui::Desk> m_desk;
};

/// The store's thread is busy until the test lets it go on.
class Delay
{
public:
    explicit Delay(FormsDesk& desk)
    {
        desk.desk().store.run([gate = m_gate] {
            gate->acquire();
            return true;
        });
    }
    ~Delay() { end(); }
    void end()
    {
        if (!std::exchange(m_ended, true))
            m_gate->release();
    }

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    bool m_ended = false;
};

/// The page in a shown, active window; what a person does to it, by keys only.
class Hands
{
public:
    explicit Hands(FormsDesk& desk, QSize size = {1140, 720});

    padron::ui::RegisterPage& page() { return *m_page; }
    template <class W> W* find(const char* name) { return m_page->findChild<W*>(QLatin1String(name)); }
    QString focusName() const;                        ///< of the focused widget or of its named parent
    void type(const QString& text);                   ///< into whatever has the focus
    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    void picture(const QString& name);                ///< PNG in each theme in $PADRON_SCREENS, when set
    void tabTo(const char* name);                     ///< Tab until it has the focus; fails after 60
    void sign();                                      ///< notice shown, a stroke drawn with the keys, accepted

private:
    std::unique_ptr<padron::ui::RegisterPage> m_page;
};

} // namespace fixture
