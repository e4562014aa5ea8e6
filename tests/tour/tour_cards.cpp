// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a credential between the printer and a clinic: printed again after a jam, handed over, lost, replaced,
// and both cards verified with nobody to ask.
#include "credential/qr_codec.h"
#include "support/papers/qr_file.h"
#include "tour.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace padron;

namespace tour {

void Tour::openCards(Qt::Key letter, const char* focus)
{
    m_hands->key(Qt::Key_F4);
    m_hands->waitFor("the tabs", [&] { return shows("cardsTabVerify"); });
    m_hands->key(letter, Qt::AltModifier);
    m_hands->waitFor(focus, [&] { return m_hands->focusName() == QLatin1String(focus); });
}

void Tour::printOne(const QString& pdf)
{
    openCards(Qt::Key_I, "credentialList");
    m_hands->waitFor("the one to print", [&] {
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("credentialList"));
        return list->isVisible() && list->model()->rowCount() == 1;
    });
    m_hands->tabTo(QStringLiteral("chooseUnprinted"));
    m_hands->key(Qt::Key_Space);
    m_hands->tabTo(QStringLiteral("saveCredentials"));
    m_hands->key(Qt::Key_Space);
    m_hands->saveAs(pdf);
    m_hands->waitFor("to be asked how it came out", [&] {
        return shows("cameWell") && m_hands->focusName() == u"sheetCards"
            && m_window->findChild<QWidget*>(QStringLiteral("cameWell"))->isEnabled();
    });
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("nothing left to print", [&] {
        const auto* list = m_window->findChild<QAbstractItemView*>(QStringLiteral("credentialList"));
        return list->model()->rowCount() == 0 && !shows("cameWell");
    });
    if (!QFileInfo(pdf).size())
        fail(QStringLiteral("%1 was not written").arg(QFileInfo(pdf).fileName()));
}

void Tour::scanCard(const QString& qr)
{
    openCards(Qt::Key_E, "deliverSearch");
    find<QLineEdit>("deliverSearch")->selectAll();
    m_hands->type(qr);
    m_hands->key(Qt::Key_Return);
}

void Tour::handOverAndReplace()
{
    printOne(m_folder + QStringLiteral("/credencial-otra-vez.pdf"));

    // handed to José, who shows his passport and signs
    const QStringList codes = fixture::qrTextsOf(m_folder + QStringLiteral("/credencial.pdf"));
    const auto trust = credential::decodeTrustFile(contents(m_folder + QStringLiteral("/store/confianza.cbor")));
    const auto verifier = credential::verifierFrom(*trust);
    for (const QString& code : codes)
        if (const auto read = verifier->verify(code, QDateTime::currentSecsSinceEpoch()).credential;
            read && read->claims().fullName.startsWith(QStringLiteral("José")))
            m_lostCard = code;
    if (m_lostCard.isEmpty())
        fail(QStringLiteral("José has no credential"));
    m_hands->countFromHere();
    scanCard(m_lostCard);
    m_hands->waitFor("who receives", [&] { return m_hands->focusName() == u"deliverDocument"; });
    m_hands->type(QStringLiteral("Pasaporte H12345678"));
    m_hands->tabTo(QStringLiteral("deliverPad"));
    m_hands->stroke();
    shot(QStringLiteral("entregar"));
    m_hands->tabTo(QStringLiteral("deliverGive"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("the delivery", [&] { return shows("deliverAcusePdf"); });
    m_summary.insert(QStringLiteral("teclas_de_una_entrega"), m_hands->keysPressed() - int(m_lostCard.size()));
    shot(QStringLiteral("entregada"));

    // lost a week later
    scanCard(m_lostCard);
    m_hands->waitFor("that it was handed over", [&] { return shows("deliverReplace"); });
    m_hands->tabTo(QStringLiteral("deliverReplace"));
    m_hands->key(Qt::Key_Space);
    m_hands->waitFor("the replacement", [&] { return m_hands->focusName() == u"replaceReason"; });
    m_hands->type(QStringLiteral("r"));
    m_hands->tabTo(QStringLiteral("replaceDocument"));
    m_hands->type(QStringLiteral("Pasaporte H12345678"));
    shot(QStringLiteral("reponer"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("it to be asked for", [&] { return !shows("replaceForm") && shows("deliverMessage"); });

    m_hands->key(Qt::Key_F8);
    m_hands->tabTo(QStringLiteral("sendNow"));
    m_hands->waitFor(
        "the new one, signed",
        [&] {
            m_hands->key(Qt::Key_Space);
            QTest::qWait(400);
            return finalsHere() == 1;
        },
        60000);
    printOne(m_folder + QStringLiteral("/reposicion.pdf"));
    const QStringList fresh = fixture::qrTextsOf(m_folder + QStringLiteral("/reposicion.pdf"));
    if (fresh.size() != 1)
        fail(QStringLiteral("the replacement holds no readable QR"));
    m_freshCard = fresh.first();
}

void Tour::verifyWithoutNetwork()
{
    const auto listHere = [this] {
        const auto trust = credential::decodeTrustFile(contents(m_folder + QStringLiteral("/store/confianza.cbor")));
        const auto verifier = credential::verifierFrom(*trust);
        return verifier->verify(m_lostCard, QDateTime::currentSecsSinceEpoch()).verdict == credential::Verdict::Replaced;
    };
    m_hands->key(Qt::Key_F8);
    m_hands->tabTo(QStringLiteral("sendNow"));
    m_hands->waitFor(
        "the list that ends the old card",
        [&] {
            m_hands->key(Qt::Key_Space);
            QTest::qWait(400);
            return listHere();
        },
        60000);
    m_centre->killAtOnce();
    const auto verdict = [this](const QString& qr, const QString& word, const char* picture) {
        openCards(Qt::Key_C, "verifyField");
        m_hands->type(qr);
        m_hands->key(Qt::Key_Return);
        m_hands->waitFor("a verdict", [&] { return shows("verdictWord") && find<QLabel>("verdictWord")->text() == word; });
        shot(QLatin1String(picture));
        m_hands->key(Qt::Key_Escape);
    };
    verdict(m_lostCard, QStringLiteral("SUSTITUIDA"), "comprobar-sustituida");
    verdict(m_freshCard, QStringLiteral("FIRMA VÁLIDA"), "comprobar-valida");
    openCards(Qt::Key_P, "waitingList");
    shot(QStringLiteral("por-recoger"));
    m_hands->key(Qt::Key_L, Qt::AltModifier);
    m_hands->waitFor("the boxes", [&] { return shows("lotsTabBoxes"); });
    shot(QStringLiteral("lotes"));
    openCards(Qt::Key_A, "progressTable");
    shot(QStringLiteral("avance"));
    if (!m_centre->serve())
        fail(QStringLiteral("the centre does not start again"));
}

} // namespace tour
