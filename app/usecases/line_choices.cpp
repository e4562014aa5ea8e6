// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/line_choices.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

namespace {

using Proxy = ports::LineSettings::Proxy;

const QString kSpeed = QStringLiteral("linea.kbit");
const QString kProxy = QStringLiteral("linea.proxy");
const QString kHost = QStringLiteral("linea.proxy.servidor");
const QString kPort = QStringLiteral("linea.proxy.puerto");
const QString kUser = QStringLiteral("linea.proxy.usuario");
const QString kPassword = QStringLiteral("linea.proxy.contrasena");
const QString kPaused = QStringLiteral("linea.pausa");
const QString kYes = QStringLiteral("si"), kNo = QStringLiteral("no");

QString keyOf(Proxy proxy)
{
    switch (proxy) {
    case Proxy::None: return QStringLiteral("ninguno");
    case Proxy::Manual: return QStringLiteral("manual");
    case Proxy::System: break;
    }
    return QStringLiteral("sistema");
}

/// What does not read goes as the system goes.
Proxy proxyFrom(const QString& key)
{
    for (const Proxy one : {Proxy::None, Proxy::Manual})
        if (key == keyOf(one))
            return one;
    return Proxy::System;
}

bool isPlain(const QString& text)
{
    return text.size() <= kMostProxyText && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.category() != QChar::Other_Control && c.category() != QChar::Other_Format;
           });
}

/// A name or an address, as a socket takes it: no scheme, no path, no port.
bool isHost(const QString& host)
{
    return !host.isEmpty() && isPlain(host) && std::none_of(host.begin(), host.end(), [](QChar c) {
        return c.isSpace() || QStringLiteral("/@\\?#").contains(c);
    });
}

} // namespace

const QList<int>& LineChoices::speeds()
{
    static const QList<int> all{0, 32, 64, 128, 256, 512};
    return all;
}

core::Result<ports::LineSettings> LineChoices::read()
{
    ports::LineSettings line;
    PADRON_ASSIGN(const QString speed, m_device.setting(kSpeed, QStringLiteral("0")));
    line.kbitPerSecond = speeds().contains(speed.toInt()) ? speed.toInt() : 0;
    PADRON_ASSIGN(const QString proxy, m_device.setting(kProxy, {}));
    line.proxy = proxyFrom(proxy);
    PADRON_ASSIGN(line.proxyHost, m_device.setting(kHost, {}));
    PADRON_ASSIGN(const QString port, m_device.setting(kPort, {}));
    line.proxyPort = port.toUShort();
    PADRON_ASSIGN(line.proxyUser, m_device.setting(kUser, {}));
    PADRON_ASSIGN(line.proxyPassword, m_device.setting(kPassword, {}));
    PADRON_ASSIGN(line.paused, isPaused());
    return line;
}

core::Result<bool> LineChoices::isPaused()
{
    PADRON_ASSIGN(const QString paused, m_device.setting(kPaused, kNo));
    return paused == kYes;
}

core::Result<void> LineChoices::change(const ports::LineSettings& line)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    if (!speeds().contains(line.kbitPerSecond))
        return core::fail(kLineFaulty, QStringLiteral("speed"));
    const bool manual = line.proxy == Proxy::Manual;
    const QString host = line.proxyHost.trimmed();
    if (manual && (!isHost(host) || line.proxyPort == 0 || !isPlain(line.proxyUser) || !isPlain(line.proxyPassword)))
        return core::fail(kLineFaulty, QStringLiteral("proxy"));

    // Of a proxy that is no longer used nothing is kept, its password least of all.
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kSpeed, QString::number(line.kbitPerSecond)));
    PADRON_TRY(m_device.setSetting(kProxy, keyOf(line.proxy)));
    PADRON_TRY(m_device.setSetting(kHost, manual ? host : QString()));
    PADRON_TRY(m_device.setSetting(kPort, manual ? QString::number(line.proxyPort) : QString()));
    PADRON_TRY(m_device.setSetting(kUser, manual ? line.proxyUser : QString()));
    PADRON_TRY(m_device.setSetting(kPassword, manual && !line.proxyUser.isEmpty() ? line.proxyPassword : QString()));
    const QString where = manual ? QStringLiteral("%1:%2").arg(host).arg(line.proxyPort) : QString();
    const QCborMap payload{{1, kProxy}, {2, keyOf(line.proxy)}, {3, where}, {4, line.kbitPerSecond}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    PADRON_TRY(transaction.commit());
    return tell();
}

core::Result<void> LineChoices::setPaused(bool paused)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const bool before, isPaused());
    if (before == paused)
        return {};
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.setSetting(kPaused, paused ? kYes : kNo));
    const QCborMap payload{{1, kPaused}, {2, paused ? kYes : kNo}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = payload}));
    PADRON_TRY(transaction.commit());
    return tell();
}

core::Result<void> LineChoices::tell()
{
    if (!m_listener)
        return {};
    PADRON_ASSIGN(const ports::LineSettings line, read());
    m_listener(line);
    return {};
}

} // namespace padron::usecases
