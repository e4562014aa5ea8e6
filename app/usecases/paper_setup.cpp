// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/paper_setup.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstdlib>

namespace padron::usecases {

namespace {

const QStringList kPapers{QStringLiteral("credencial"), QStringLiteral("certificado"), QStringLiteral("acuse")};
const QStringList kMedia{QStringLiteral("cr80"), QStringLiteral("hoja8"), QStringLiteral("hoja10"), QStringLiteral("hoja5")};

QString templateKey(const QString& paper)
{
    return QStringLiteral("papel.plantilla.") + paper;
}

QString moveKey(const QString& medium)
{
    return QStringLiteral("papel.ajuste.") + medium;
}

/// What does not read as four numbers within reach moves nothing.
PaperMove moveFrom(const QString& text)
{
    QList<int> numbers;
    for (const QString& part : text.split(u' ', Qt::SkipEmptyParts))
        numbers.append(std::clamp(part.toInt(), -kMostPaperMove, kMostPaperMove));
    return numbers.size() == 4 ? PaperMove{numbers[0], numbers[1], numbers[2], numbers[3]} : PaperMove{};
}

} // namespace

core::Result<PaperSettings> PaperSetup::read()
{
    PaperSettings settings;
    for (const QString& paper : kPapers) {
        PADRON_ASSIGN(const QString json, m_device.setting(templateKey(paper), {}));
        if (!json.isEmpty())
            settings.templates.insert(paper, json.toUtf8());
    }
    for (const QString& medium : kMedia) {
        PADRON_ASSIGN(const QString by, m_device.setting(moveKey(medium), {}));
        settings.moves.insert(medium, moveFrom(by));
    }
    return settings;
}

core::Result<void> PaperSetup::useTemplate(const QString& paper, const QByteArray& json)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    if (!kPapers.contains(paper) || json.size() > kMostTemplateBytes)
        return core::fail(kPaperSetupFaulty);
    const QString hash = json.isEmpty()
        ? QString()
        : QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
    return change(templateKey(paper), QString::fromUtf8(json), hash);
}

core::Result<void> PaperSetup::move(const QString& medium, const PaperMove& by)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    const QList<int> numbers{by.frontX, by.frontY, by.backX, by.backY};
    if (!kMedia.contains(medium)
        || std::any_of(numbers.begin(), numbers.end(), [](int n) { return std::abs(n) > kMostPaperMove; }))
        return core::fail(kPaperSetupFaulty);
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    const QString value = texts.join(u' ');
    return change(moveKey(medium), value, value);
}

core::Result<void> PaperSetup::change(const QString& key, const QString& value, const QString& logged)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(key, value));
    QCborMap payload;
    payload.insert(1, key);
    payload.insert(2, logged);
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    return transaction.commit();
}

} // namespace padron::usecases
