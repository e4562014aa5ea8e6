// SPDX-License-Identifier: GPL-3.0-or-later
// From the sheets in the scanner to the pages in the store; what is scanned is waited for before it can be kept.
#include "capture/capture_pages.h"
#include "dialogs/page_viewer.h"
#include "support/papers/sane_desk.h"
#include "usecases/session_fixture.h"

#include <QApplication>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using fixture::SaneDesk;
using namespace padron;

namespace {

const QString kProgram = QStringLiteral(PADRON_BIN_DIR "/modulo-escaner");

/// A store on its own thread.
class Store
{
public:
    template <class F> auto onStore(F work)
    {
        auto future = executor.run(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

    Store()
    {
        onStore([this] {
            m_store = std::make_unique<fixture::Store>();
            return true;
        });
    }
    ~Store()
    {
        onStore([this] {
            m_store.reset();
            return true;
        });
    }
    ui::DocumentTools tools()
    {
        return {executor, m_store->session().documents, std::make_shared<runtime::WorkPool>(), {}, kProgram};
    }
    int pagesOf(const ports::DocumentOwner& owner)
    {
        const auto pages = onStore([this, owner] { return m_store->session().documents.of(owner); });
        return pages ? int(pages->size()) : -1;
    }

    runtime::StoreExecutor executor;

private:
    std::unique_ptr<fixture::Store> m_store;
};

} // namespace

class TstCapturePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetsOfTheScannerBecomePages()
    {
        const SaneDesk desk(SaneDesk::With::Scanner);
        Store store;
        const ports::DocumentOwner owner{.draft = core::DraftId(QUuid::createUuid()),
                                         .person = core::PersonId(QUuid::createUuid())};
        QPointer<ui::PageViewer> viewer = new ui::PageViewer(store.tools(), owner, QStringLiteral("curp"), nullptr);
        viewer->open();
        ui::scanInto(*viewer, kProgram);
        auto* keep = viewer->findChild<QPushButton*>(QStringLiteral("guardarDocumento"));
        QTRY_COMPARE_WITH_TIMEOUT(viewer->pageCount(), 10, 60'000);
        QVERIFY(!keep->isEnabled()); // more may come
        QWidget* scan = QApplication::activeModalWidget();
        QVERIFY(scan);
        QCOMPARE(scan->objectName(), QStringLiteral("scanDialog"));
        QTRY_VERIFY_WITH_TIMEOUT(scan->findChild<QPushButton*>(QStringLiteral("scanStart"))->isEnabled(), 30'000);
        QTest::keyClick(scan, Qt::Key_Escape);
        QTRY_VERIFY(keep->isEnabled());
        QCOMPARE(viewer->pageCount(), 10);
        QTest::keyClick(viewer, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!viewer, 30'000);
        QCOMPARE(store.pagesOf(owner), 1); // the test scanner's sheets are all alike: one content
    }

    void anEmptyViewerClosesWithTheDialog()
    {
        const SaneDesk desk(SaneDesk::With::Nothing);
        Store store;
        QPointer<ui::PageViewer> viewer = new ui::PageViewer(store.tools(), {}, QStringLiteral("curp"), nullptr);
        viewer->open();
        ui::scanInto(*viewer, kProgram);
        QWidget* scan = QApplication::activeModalWidget();
        QVERIFY(scan);
        QTRY_VERIFY_WITH_TIMEOUT(scan->findChild<QPushButton*>(QStringLiteral("scanStart"))->isEnabled(), 30'000);
        QTest::keyClick(scan, Qt::Key_Escape);
        QTRY_VERIFY(!viewer);
    }
};

QTEST_MAIN(TstCapturePages)
#include "tst_capture_pages.moc"
