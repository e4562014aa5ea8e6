// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/derechohabiencia_settings.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

namespace {

const QString kAuthorisation = QStringLiteral("derechohabiencia.diferida");
const QString kPace = QStringLiteral("derechohabiencia.ritmo_ms");

QString settingOf(domain::Institucion institucion)
{
    return QStringLiteral("derechohabiencia.") + domain::keyOf(institucion);
}

} // namespace

core::Result<QMap<domain::Institucion, ports::ConsultaSetup>> DerechohabienciaSettings::setups()
{
    QMap<domain::Institucion, ports::ConsultaSetup> setups;
    for (const auto institucion : domain::instituciones()) {
        PADRON_ASSIGN(const QString text, m_device.setting(settingOf(institucion), {}));
        if (const auto setup = parseConsultaSetup(text.toUtf8()))
            setups.insert(institucion, *setup);
    }
    return setups;
}

core::Result<ConsultaSettings> DerechohabienciaSettings::read()
{
    ConsultaSettings settings;
    PADRON_ASSIGN(const auto setups, this->setups());
    for (auto it = setups.begin(); it != setups.end(); ++it)
        settings.hosts.insert(it.key(), it.value().url.host());
    PADRON_ASSIGN(settings.authorisation, m_device.setting(kAuthorisation, {}));
    PADRON_ASSIGN(const QString pace, m_device.setting(kPace, QString::number(settings.paceMs)));
    settings.paceMs = std::clamp(pace.toInt(), kQuickestPaceMs, kSlowestPaceMs);
    return settings;
}

core::Result<void> DerechohabienciaSettings::configure(const QByteArray& file)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    PADRON_ASSIGN(const auto parts, splitConsultaFile(file));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        PADRON_TRY(m_device.setSetting(settingOf(it.key()), QString::fromUtf8(it.value())));
        PADRON_ASSIGN(const auto setup, parseConsultaSetup(it.value()));
        const QCborMap payload{{3, settingOf(it.key())}, {4, setup.url.host()}};
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    }
    return transaction.commit();
}

core::Result<void> DerechohabienciaSettings::forget(domain::Institucion institucion)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(settingOf(institucion), QString()));
    const QCborMap payload{{3, settingOf(institucion)}, {4, QString()}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    return transaction.commit();
}

core::Result<void> DerechohabienciaSettings::setDeferred(const QString& authorisation, int paceMs)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    const QString reference = authorisation.simplified();
    const bool hidden = std::any_of(reference.begin(), reference.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (hidden || reference.size() > kMostAuthorisation)
        return core::fail(kAuthorisationFaulty);
    const int pace = std::clamp(paceMs, kQuickestPaceMs, kSlowestPaceMs);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kAuthorisation, reference));
    PADRON_TRY(m_device.setSetting(kPace, QString::number(pace)));
    const QCborMap payload{{3, kAuthorisation}, {4, reference}, {5, pace}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    return transaction.commit();
}

} // namespace padron::usecases
