// SPDX-License-Identifier: GPL-3.0-or-later
// Two laptops and a stick: the second is enrolled by files, sends by hand what it cannot send by wire, is carried by the
// first, asks the padrón for somebody, and both write the same telephone apart.
#include "tour.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPushButton>
#include <QTest>

using namespace padron;

namespace tour {

namespace {

const QString kFirst = QStringLiteral("store"), kSecond = QStringLiteral("store2");
const QString kHerCurp = QStringLiteral("NUPG850412MCSXXD05"); ///< titular of the first laptop's family
constexpr int kLongMs = 60000;

} // namespace

void Tour::twoLaptops()
{
    m_stick = m_folder + QStringLiteral("/memoria");
    QDir().mkpath(m_stick);
    leave();
    m_laptop = kSecond;
    QDir().mkpath(m_folder + u'/' + m_laptop);
    m_gate = std::make_unique<desktop::DesktopGate>(gateOptions());
    openWindow();
    createStore();
    enrolByFile();
    m_centre->killAtOnce(); // a brigade has no line
    registerCase(QStringLiteral("brigada"),
                 QJsonDocument::fromJson(contents(QStringLiteral(PADRON_SOURCE_DIR "/tests/tour/brigada.json")))
                     .object()
                     .value(QLatin1String("integrantes"))
                     .toArray());
    writeStick();
    shot(QStringLiteral("memoria-guardada"));

    sitAt(kFirst); // passes by the brigade and takes its packages along, which it cannot read
    readStick();
    shot(QStringLiteral("memoria-de-otros"));
    if (!m_centre->serve())
        fail(QStringLiteral("the centre does not start again"));
    sendAll();
    m_hands->waitFor("the answers for the other laptop", [&] {
        writeStick();
        return !QDir(m_stick + QStringLiteral("/PADRON/entrada")).entryList({QStringLiteral("*.acuse")}, QDir::Files).isEmpty();
    }, kLongMs);

    sitAt(kSecond);
    readStick();
    m_hands->waitFor("receipts that came by hand", [&] { return counts().receipted > 0; });
    shot(QStringLiteral("acuses-por-memoria"));
    m_summary.insert(QStringLiteral("segundo_equipo_con_acuse"), counts().receipted);
    sendAll();
    askThePadron();
    changeTelephone(QStringLiteral("9671110001"));
    sendAll();

    sitAt(kFirst, false); // has not heard of it
    m_centre->killAtOnce();
    signIn();
    QTest::qWait(1000); // the capture that was left comes back first
    m_hands->key(Qt::Key_F2);
    changeTelephone(QStringLiteral("9672220002"));
    if (!m_centre->serve())
        fail(QStringLiteral("the centre does not start again"));
    sendAll();
    openConflict();
    shot(QStringLiteral("dos-versiones"));
    if (find<QPushButton>("conflictKeep")->isEnabled())
        fail(QStringLiteral("who wrote one of the two decides between them"));
    m_hands->key(Qt::Key_Escape);
}

void Tour::leave()
{
    m_hands.reset();
    m_window.reset();
    m_gate.reset();
}

void Tour::sitAt(const QString& laptop, bool signedIn)
{
    leave();
    m_laptop = laptop;
    m_gate = std::make_unique<desktop::DesktopGate>(gateOptions());
    openWindow();
    if (signedIn)
        signIn();
}

void Tour::enrolByFile()
{
    const QString request = m_folder + QStringLiteral("/solicitud.alta"), answer = m_folder + QStringLiteral("/respuesta.altaok");
    m_hands->waitFor("enrolment", [&] { return shows("enrolCode"); });
    m_hands->tabTo(QStringLiteral("enrolCode"));
    m_hands->type(m_centre->enrolCode().text());
    m_hands->tabTo(QStringLiteral("enrolRequest"));
    m_hands->key(Qt::Key_Space);
    m_hands->saveAs(request);
    m_hands->waitFor("the request", [&] { return QFileInfo(request).size() > 0; });
    shot(QStringLiteral("alta-por-archivo"));
    const auto done = m_centre->run({QStringLiteral("enrol"), QStringLiteral("--archivo"), request, QStringLiteral("--respuesta"), answer});
    if (done.exitCode != 0)
        fail(QStringLiteral("the centre does not enrol by file"));
    m_hands->tabTo(QStringLiteral("enrolAnswer"));
    m_hands->key(Qt::Key_Space);
    m_hands->openFile(answer);
    m_hands->waitFor("the session", [&] { return shows("sessionFrame"); });
    m_hands->backToWindow();
}

void Tour::openSync()
{
    m_hands->key(Qt::Key_F8);
    m_hands->waitFor("what is sent", [&] { return shows("sendNow"); });
}

void Tour::sendAll()
{
    openSync();
    m_hands->tabTo(QStringLiteral("sendNow"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("everything receipted", [&] { return counts().pendingEntries == 0; }, kLongMs);
}

void Tour::useStick(const char* button)
{
    openSync();
    if (!shows(button)) {
        m_hands->tabTo(QStringLiteral("syncUsb"));
        m_hands->key(Qt::Key_Space);
    }
    m_hands->tabTo(QLatin1String(button));
    m_hands->key(Qt::Key_Space);
    m_hands->openFile(m_stick);
    m_hands->backToWindow();
    m_hands->waitFor("the stick's report", [&] { return shows("memoriaInforme") || shows("memoriaMensaje"); });
    m_hands->waitFor("the end of the stick's work", [&] { return find<QPushButton>(button)->isEnabled(); });
}

void Tour::writeStick()
{
    useStick("memoriaGuardar");
    checkNothingInTheClear(m_stick, {QStringLiteral("/PADRON")}); // it is the one thing that is carried about, and at the end it is nearly empty
}

void Tour::readStick()
{
    useStick("memoriaLeer");
}

void Tour::askThePadron()
{
    m_hands->key(Qt::Key_K, Qt::ControlModifier);
    m_hands->type(kHerCurp);
    m_hands->waitFor("the offer to ask the padrón", [&] { return shows("askPadron"); });
    shot(QStringLiteral("buscar-en-el-padron"));
    m_hands->tabTo(QStringLiteral("askPadron"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("the question why", [&] { return shows("padronReason"); });
    m_hands->key(Qt::Key_R);
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("her family to come down", [&] { return shows("familyPage"); }, kLongMs);
    shot(QStringLiteral("vino-del-padron"));
}

void Tour::changeTelephone(const QString& number)
{
    familyOf(QStringLiteral("nunez maria"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("her data", [&] { return shows("actualizacionFolio"); });
    m_hands->key(Qt::Key_4, Qt::AltModifier);
    m_hands->tabTo(QStringLiteral("telefono"));
    m_hands->key(Qt::Key_A, Qt::ControlModifier);
    m_hands->type(number);
    m_hands->tabTo(QStringLiteral("motivo"));
    m_hands->type(QStringLiteral("alg"));
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the update", [&] { return shows("familiaRegistrada"); });
    m_hands->key(Qt::Key_N);
}

void Tour::openConflict()
{
    m_hands->waitFor("both versions to come down", [&] {
        m_hands->key(Qt::Key_F8);
        m_hands->tabTo(QStringLiteral("sendNow"));
        m_hands->key(Qt::Key_Space);
        QTest::qWait(300);
        m_hands->key(Qt::Key_F5);
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("conflictList"));
        return list && list->isVisible() && list->model() && list->model()->rowCount() > 0;
    }, kLongMs);
    m_hands->tabTo(QStringLiteral("conflictList"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("both side by side", [&] { return shows("conflictPage"); });
}

/// Not by whoever wrote one of the two.
void Tour::decideConflict()
{
    openConflict();
    shot(QStringLiteral("dos-versiones-supervisora"));
    m_hands->key(Qt::Key_Q);
    m_hands->waitFor("the question why", [&] { return shows("conflictKeepReason"); });
    m_hands->type(QStringLiteral("Lo dijo por telefono"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the decision", [&] { return !shows("conflictKeepReason"); });
    sendAll();
    shot(QStringLiteral("envios-al-final"));
}

} // namespace tour
