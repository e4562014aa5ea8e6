// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/sync_engine.h"

#include "sync/messages/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace padron::sync {

namespace {

constexpr qsizetype kMaxRefusalBytes = 4096;
constexpr int kForbidden = 403;
constexpr QLatin1String kCertificateOverKey("certificado-vencido");

QString printed(core::ErrorCode code)
{
    return core::Error{code}.printedId();
}

QString keyIn(const QByteArray& body)
{
    return body.size() > kMaxRefusalBytes
        ? QString()
        : QJsonDocument::fromJson(body).object().value(QLatin1String("clave")).toString();
}

/// A busy or broken centre mends itself; any other answer is about us, or comes from a portal in between. The centre's
/// refusals are JSON with a "clave"; some of them a person must know by name.
QString problemOf(int httpStatus, const QByteArray& body)
{
    if (httpStatus >= 500)
        return printed(kCentreUnreachable);
    if (httpStatus < 400 || body.size() > kMaxRefusalBytes)
        return printed(kCentreRefused);
    const QString key = keyIn(body);
    if (key == kCertificateOverKey)
        return printed(kCertificateOver);
    if (key == QLatin1String("lote-clonado"))
        return printed(kBatchClone);
    if (key == QLatin1String("equipo-desconocido") || key == QLatin1String("equipo-revocado"))
        return printed(kDeviceUnknown);
    return printed(kCentreRefused);
}

/// The order to seal in a revoked device's refusal; empty when there is none. Whether it is the centre's is not known here.
QByteArray orderIn(int httpStatus, const QByteArray& body)
{
    if (httpStatus != kForbidden || body.size() > kMaxRefusalBytes)
        return {};
    const QJsonObject refusal = QJsonDocument::fromJson(body).object();
    if (refusal.value(QLatin1String("clave")).toString() != QLatin1String("equipo-revocado"))
        return {};
    return QByteArray::fromBase64(refusal.value(QLatin1String("orden")).toString().toLatin1());
}

} // namespace

SyncEngine::SyncEngine(RetryPolicy retry) : m_retry(std::move(retry)) {}

QList<Action> SyncEngine::handle(const Event& event)
{
    return std::visit([this](const auto& e) { return on(e); }, event);
}

bool SyncEngine::inFlight() const
{
    return m_state != State::Idle && m_state != State::Waiting && m_state != State::Paused && m_state != State::Sealed;
}

QList<Action> SyncEngine::rest()
{
    m_pauseAsked = false;
    m_state = State::Paused;
    return {};
}

QList<Action> SyncEngine::startPush()
{
    if (m_pauseAsked)
        return rest();
    m_moreWork = false;
    m_state = State::PreparingBatch;
    return {NeedBatch{}};
}

QList<Action> SyncEngine::startPull()
{
    if (m_pauseAsked)
        return rest();
    m_state = State::Pulling;
    return {PullStream{}};
}

QList<Action> SyncEngine::refused(int httpStatus, const QByteArray& body)
{
    if (m_state == State::Pushing && httpStatus == kForbidden && !m_fetchingRenewal && keyIn(body) == kCertificateOverKey) {
        m_fetchingRenewal = m_moreWork = true; // once: what was refused is sent again after the page
        return startPull();
    }
    const QByteArray order = orderIn(httpStatus, body);
    if (order.isEmpty())
        return backOff(problemOf(httpStatus, body));
    m_state = State::Obeying;
    return {ObeyOrder{order}};
}

QList<Action> SyncEngine::backOff(const QString& problem)
{
    m_fetchingRenewal = false;
    QList<Action> actions{Report{problem}};
    const qint64 ms = m_retry.afterFailure();
    if (m_pauseAsked)
        return actions + rest();
    m_state = State::Waiting;
    m_backingOff = true;
    actions.append(WaitFor{ms});
    return actions;
}

QList<Action> SyncEngine::on(const Wake&)
{
    return m_state == State::Idle || m_state == State::Waiting ? startPush() : QList<Action>();
}

QList<Action> SyncEngine::on(const WorkAdded&)
{
    if (m_state == State::Idle || (m_state == State::Waiting && !m_backingOff))
        return startPush();
    m_moreWork = true;
    return {};
}

QList<Action> SyncEngine::on(const BatchReady& event)
{
    if (m_state != State::PreparingBatch)
        return {};
    if (m_pauseAsked)
        return rest();
    m_state = State::Pushing;
    m_batchSeq = event.batchSeq;
    return {PushBatch{event.batchSeq, event.path, event.sealed}};
}

QList<Action> SyncEngine::on(const NothingToPush&)
{
    if (m_state != State::PreparingBatch)
        return {};
    return m_moreWork ? startPush() : startPull();
}

QList<Action> SyncEngine::on(const PushAnswered& event)
{
    if (m_state != State::Pushing)
        return {};
    if (event.httpStatus != 200)
        return refused(event.httpStatus, event.body);
    m_state = State::TakingReceipt;
    return {TakeReceipt{m_batchSeq, event.body}};
}

QList<Action> SyncEngine::on(const PullAnswered& event)
{
    if (m_state != State::Pulling)
        return {};
    if (event.httpStatus != 200)
        return refused(event.httpStatus, event.body);
    if (m_pauseAsked) // the centre keeps the page
        return rest();
    m_state = State::Applying;
    return {ApplyPage{event.body}};
}

QList<Action> SyncEngine::on(const TransportFailed& event)
{
    if (m_state != State::Pushing && m_state != State::Pulling)
        return {};
    return backOff(printed(event.wrongCentre ? kCentreWrong : kCentreUnreachable));
}

QList<Action> SyncEngine::on(const ReceiptTaken&)
{
    if (m_state != State::TakingReceipt)
        return {};
    m_fetchingRenewal = false;
    m_retry.succeeded();
    return startPush();
}

QList<Action> SyncEngine::on(const ReceiptRefused& event)
{
    return m_state == State::TakingReceipt ? backOff(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const PageApplied& event)
{
    if (m_state != State::Applying)
        return {};
    if (!m_fetchingRenewal) // what was refused waits still
        m_retry.succeeded();
    if (event.more)
        return startPull();
    QList<Action> actions{Report{}};
    if (m_pauseAsked)
        return actions + rest();
    if (m_moreWork)
        return actions + startPush();
    m_state = State::Waiting;
    m_backingOff = false;
    actions.append(WaitFor{m_retry.idleMs()});
    return actions;
}

QList<Action> SyncEngine::on(const PageRefused& event)
{
    return m_state == State::Applying ? backOff(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const OrderObeyed&)
{
    if (m_state == State::Obeying)
        m_state = State::Sealed;
    return {};
}

QList<Action> SyncEngine::on(const OrderRefused& event)
{
    return m_state == State::Obeying ? backOff(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const StoreFailed& event)
{
    return inFlight() ? backOff(event.problem) : QList<Action>();
}

QList<Action> SyncEngine::on(const Paused&)
{
    if (inFlight())
        m_pauseAsked = true;
    else if (m_state != State::Sealed)
        m_state = State::Paused;
    return {};
}

QList<Action> SyncEngine::on(const Resumed&)
{
    m_pauseAsked = false;
    return m_state == State::Paused ? startPush() : QList<Action>();
}

} // namespace padron::sync
