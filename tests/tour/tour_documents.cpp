// SPDX-License-Identifier: GPL-3.0-or-later
// Papers that the tour drew itself: the codes on them fill fields, and their pages come from files and from SANE's own
// test scanner, are looked at and stand in the expediente.
#include "tour.h"

#include "papers.h"
#include "support/papers/drawn_page.h"
#include "support/papers/sane_desk.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace padron;

namespace tour {

namespace {

/// Invented too, and the simulator has nothing on her.
domain::PracticePerson herself()
{
    domain::PracticePerson one;
    one.curp = QStringLiteral("PAER790221MCSPJS97");
    one.data.nombres = QStringLiteral("Rosaura");
    one.data.primerApellido = QStringLiteral("Papelera");
    one.data.segundoApellido = QStringLiteral("Ejemplo");
    one.data.fechaNacimiento = QDate(1979, 2, 21);
    one.data.entidadNacimiento = *domain::Entidad::fromCurpCode(u"CS");
    return one;
}

void save(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        fail(QStringLiteral("an invented paper cannot be written"));
}

} // namespace

/// Opens the menu of Digitalizar and takes its nth entry.
void Tour::digitalise(int entry)
{
    m_hands->tabTo(QStringLiteral("digitalizar"));
    bool chosen = false;
    QTimer::singleShot(150, m_window.get(), [&chosen, entry] { // the menu may run a loop of its own
        QWidget* menu = QApplication::activePopupWidget();
        if (!menu)
            return;
        for (int i = 0; i <= entry; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        chosen = true;
        QTest::keyClick(menu, Qt::Key_Return);
    });
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("the menu of papers", [&] { return chosen; });
}

void Tour::keepDocument(const QString& kind, const QString& picture)
{
    m_hands->waitFor("the pages", [&] {
        const auto* keep = visible<QPushButton>("girar");
        const auto* where = QApplication::activeModalWidget();
        return keep && keep->isEnabled() && where && where->objectName() == QLatin1String("pageViewer");
    });
    QApplication::activeModalWidget()->activateWindow(); // a dialog before it may be just gone
    m_hands->waitFor("its keys", [] { return QApplication::activeModalWidget()->isActiveWindow() && QApplication::focusWidget(); });
    m_hands->tabTo(QStringLiteral("tipoDocumento"));
    m_hands->type(kind);
    m_hands->waitFor("all pages", [&] {
        const auto* keep = visible<QPushButton>("guardarDocumento");
        return keep && keep->isEnabled();
    });
    shot(picture);
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the document kept", [] { return QApplication::activeModalWidget() == nullptr; });
    m_hands->backToWindow();
}

void Tour::scanPapers()
{
    const domain::PracticePerson one = herself();
    const QString paper = m_folder + QStringLiteral("/curp.png"), photo = m_folder + QStringLiteral("/identificacion.jpg"),
                  acta = m_folder + QStringLiteral("/acta.pdf");
    save(paper, fixture::pngOf(curpPaper(one)));
    save(photo, fixture::jpegOf(inePhoto(one)));
    writeActaPdf(acta, one);

    m_hands->key(Qt::Key_N, Qt::ControlModifier);
    m_hands->waitFor("an empty capture", [&] { return shows("avisoMostrado"); });
    m_hands->sign();
    m_hands->key(Qt::Key_2, Qt::AltModifier);
    m_hands->key(Qt::Key_L, Qt::AltModifier);
    m_hands->openFile(paper);
    m_hands->backToWindow();
    m_hands->waitFor("the CURP's own data", [&] { return find<QLineEdit>("primerApellido")->text() == one.data.primerApellido; });
    shot(QStringLiteral("curp-escaneada"));
    m_hands->key(Qt::Key_3, Qt::AltModifier);
    for (const QString& zone : ineZone(one)) {
        m_hands->type(zone);
        m_hands->key(Qt::Key_Return);
    }
    shot(QStringLiteral("ine-escaneada"));

    m_hands->key(Qt::Key_8, Qt::AltModifier);
    digitalise(0);
    m_hands->openFile(photo);
    keepDocument(QStringLiteral("ident"), QStringLiteral("hoja-de-foto"));
    digitalise(0);
    m_hands->openFile(acta);
    keepDocument(QStringLiteral("acta"), QStringLiteral("hojas-de-pdf"));
    m_hands->tabTo(QStringLiteral("digitalizar")); // under them: they are whole in view
    shot(QStringLiteral("documentos-digitalizados"));
    if (QFile::exists(QStringLiteral(PADRON_BIN_DIR "/modulo-escaner")))
        useScanner();
    giveHome();
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the registration", [&] { return shows("familiaRegistrada"); });
    shot(QStringLiteral("registrada-incompleta"));
    showExpediente();
}

void Tour::useScanner()
{
    const fixture::SaneDesk desk(fixture::SaneDesk::With::Scanner);
    digitalise(1);
    const auto free = [&] {
        const auto* start = visible<QPushButton>("scanStart");
        return start && start->isEnabled();
    };
    const auto someSheets = [&] {
        const auto* state = visible<QLabel>("scanState");
        return state && state->text().contains(QStringLiteral(": ")); // how many, said when the first is there
    };
    m_hands->waitFor("the scanner", [&] { return free() || someSheets(); }, 60000);
    if (!someSheets()) // it asks first whether both sides
        QTest::keyClick(visible<QPushButton>("scanStart"), Qt::Key_Return);
    m_hands->waitFor("a sheet", someSheets, 60000);
    if (!free()) // ten are in its feeder: enough is seen
        QTest::keyClick(visible<QPushButton>("scanLeave"), Qt::Key_Escape);
    m_hands->waitFor("the scanner to stop", free, 60000);
    shot(QStringLiteral("escaner"));
    QTest::keyClick(visible<QPushButton>("scanLeave"), Qt::Key_Escape);
    m_hands->waitFor("the sheets in view", [] {
        const auto* top = QApplication::activeModalWidget();
        return top && top->objectName() == QLatin1String("pageViewer");
    });
    keepDocument(QStringLiteral("otro"), QStringLiteral("hojas-del-escaner"));
}

void Tour::showExpediente()
{
    search(QStringLiteral("rosaura papelera"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("her family", [&] { return shows("familyPage") && shows("openExpediente"); });
    m_hands->key(Qt::Key_E);
    m_hands->waitFor("the expediente", [&] { return shows("expedientePage") && shows("hojasDigitales"); });
    QTest::qWait(300); // thumbnails
    shot(QStringLiteral("expediente"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the list of pages", [&] { return m_hands->focusName() == QLatin1String("hojasDigitales"); });
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("a page", [] { return QApplication::activeModalWidget() != nullptr; });
    QTest::qWait(300);
    shot(QStringLiteral("hoja-del-expediente"));
    m_hands->key(Qt::Key_Escape);
    m_hands->backToWindow();
}

} // namespace tour
