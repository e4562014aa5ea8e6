// SPDX-License-Identifier: GPL-3.0-or-later
// Every letter and paper a person signs or takes home, printed from the window and looked at page by page.
#include "tour.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QPushButton>
#include <QTest>

using namespace padron;

namespace tour {

namespace {
constexpr double kDotsPerPoint = 100.0 / 72;
}

void Tour::shotOfPaper(const QString& pdf)
{
    QPdfDocument document;
    if (document.load(pdf) != QPdfDocument::Error::None || document.pageCount() < 1)
        fail(QStringLiteral("%1 has no pages").arg(QFileInfo(pdf).fileName()));
    for (int page = 0; page < document.pageCount(); ++page) {
        const QSize size = (document.pagePointSize(page) * kDotsPerPoint).toSize();
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter(&picture).drawImage(0, 0, document.render(page, size));
        const QString name = QStringLiteral("papel-%1-%2").arg(QFileInfo(pdf).completeBaseName()).arg(page + 1);
        if (!picture.save(nextPicture(name)))
            fail(QStringLiteral("cannot write %1").arg(name));
    }
}

void Tour::paper(const QString& name, const std::function<void()>& ask)
{
    ask();
    const QString path = m_folder + u'/' + name + QStringLiteral(".pdf");
    m_hands->printTo(path);
    shotOfPaper(path);
}

void Tour::familyOf(const QString& name)
{
    search(name);
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("the family", [&] { return shows("familyPage") && find<QPushButton>("saveCertificado")->isEnabled(); });
}

/// The certificado of an update: nothing pending is printed on it.
void Tour::updateSomebody()
{
    familyOf(QStringLiteral("nunez maria"));
    m_hands->key(Qt::Key_Return);
    m_hands->waitFor("her data", [&] { return shows("actualizacionFolio"); });
    m_hands->key(Qt::Key_4, Qt::AltModifier);
    m_hands->tabTo(QStringLiteral("telefono"));
    m_hands->key(Qt::Key_A, Qt::ControlModifier);
    m_hands->type(QStringLiteral("9675550101"));
    m_hands->tabTo(QStringLiteral("motivo"));
    m_hands->type(QStringLiteral("alg"));
    shot(QStringLiteral("actualizacion"));
    m_hands->key(Qt::Key_Return, Qt::ControlModifier);
    m_hands->waitFor("the update", [&] { return shows("familiaRegistrada"); });
    shot(QStringLiteral("actualizacion-guardada"));
    paper(QStringLiteral("certificado-actualizacion"), [this] { m_hands->key(Qt::Key_P); });
    m_hands->key(Qt::Key_N);
    shotOfPaper(m_folder + QStringLiteral("/certificado.pdf")); // of the new entry, some while ago
}

void Tour::printLetters()
{
    const auto ask = [this](const char* button) {
        return [this, button] {
            m_hands->tabTo(QLatin1String(button));
            m_hands->key(Qt::Key_Space);
        };
    };
    familyOf(QStringLiteral("gomez ximena"));
    shot(QStringLiteral("familia-de-madre-adolescente"));
    paper(QStringLiteral("carta-consentimiento"), ask("printConsentLetter"));
    familyOf(QStringLiteral("mendoza evaristo"));
    paper(QStringLiteral("carta-protesta"), ask("printProtestLetter"));
    familyOf(QStringLiteral("fingida olga"));
    paper(QStringLiteral("que-traer"), ask("printBring"));
}

/// The notices as they are handed over, before the first personal field.
void Tour::printNotices()
{
    clearSearch();
    m_hands->key(Qt::Key_N, Qt::ControlModifier);
    m_hands->waitFor("an empty capture", [&] { return shows("avisoMostrado"); });
    const auto inConsent = [this](const char* name) {
        m_hands->key(Qt::Key_1, Qt::AltModifier);
        m_hands->tabTo(QLatin1String(name));
    };
    const auto print = [this, inConsent] {
        inConsent("avisoImprimir");
        m_hands->key(Qt::Key_Space);
    };
    paper(QStringLiteral("aviso-registro-simplificado"), print);
    inConsent("avisoIntegral");
    m_hands->key(Qt::Key_Space);
    paper(QStringLiteral("aviso-registro-integral"), print);
    inConsent("quienConsiente");
    m_hands->type(QStringLiteral("r"));
    shot(QStringLiteral("aviso-menores"));
    paper(QStringLiteral("aviso-menores-integral"), print);
    inConsent("avisoIntegral");
    m_hands->key(Qt::Key_Space);
    paper(QStringLiteral("aviso-menores-simplificado"), print);
}

} // namespace tour
