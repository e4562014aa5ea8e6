// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/sync_engine.h"

#include "sync/messages/errors.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace padron::sync {

namespace {

constexpr qsizetype kMaxRefusalBytes = 4096;
constexpr int kForbidden = 403, kNotFound = 404, kNoRoom = 507, kNetworkLogin = 511;
constexpr int kLookAhead = 64;
constexpr qint64 kMostPart = 256 * 1024, kLeastPart = 16 * 1024;
constexpr qint64 kPartSeconds = 20;
constexpr int kStepsAtOnce = 16, kMostStandstill = 3;
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

/// A page for people, or the way to one, where our centre answers with its own bytes or with JSON.
bool looksLikePortal(int httpStatus, const QByteArray& body)
{
    return (httpStatus >= 300 && httpStatus < 400) || httpStatus == kNetworkLogin ||
           (httpStatus > 0 && httpStatus < 300 && body.left(kLookAhead).trimmed().startsWith('<'));
}

/// An answer about that page; anything else is about us, the centre or the line.
bool isOfThePage(int httpStatus, const QByteArray& body)
{
    if (looksLikePortal(httpStatus, body))
        return false;
    const QString key = keyIn(body);
    if (httpStatus == kNotFound)
        return key == QLatin1String("adjunto-no-anunciado");
    const bool refusedIt = httpStatus == 400 || httpStatus == 409 || httpStatus == 413 || httpStatus == 422;
    return httpStatus == 200 || httpStatus == 202 || (refusedIt && !key.isEmpty());
}

QString problemOf(TransportFailed::Why why)
{
    switch (why) {
    case TransportFailed::WrongCentre: return printed(kCentreWrong);
    case TransportFailed::ProxyAsksUser: return printed(kProxyAsksUser);
    case TransportFailed::ProxyGone: return printed(kProxyGone);
    case TransportFailed::Unreachable:
    case TransportFailed::TimedOut: break;
    }
    return printed(kCentreUnreachable);
}

/// A busy or broken centre mends itself; any other answer is about us, or comes from a portal in between. The centre's
/// refusals are JSON with a "clave"; some of them a person must know by name.
QString problemOf(int httpStatus, const QByteArray& body)
{
    if (looksLikePortal(httpStatus, body))
        return printed(kCaptivePortal);
    if (httpStatus >= 500)
        return printed(httpStatus == kNoRoom ? kCentreFull : kCentreUnreachable);
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

SyncEngine::SyncEngine(RetryPolicy retry) : m_retry(std::move(retry)), m_part(kMostPart) {}

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
    m_askPart = true; // what became of a part that was on its way is not known
    m_standstill = 0;
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
    if (event.httpStatus != 200 || looksLikePortal(event.httpStatus, event.body))
        return refused(event.httpStatus, event.body);
    m_state = State::TakingReceipt;
    return {TakeReceipt{m_batchSeq, event.body}};
}

QList<Action> SyncEngine::on(const PullAnswered& event)
{
    if (m_state != State::Pulling)
        return {};
    if (event.httpStatus != 200 || looksLikePortal(event.httpStatus, event.body))
        return refused(event.httpStatus, event.body);
    if (m_pauseAsked) // the centre keeps the page
        return rest();
    m_state = State::Applying;
    return {ApplyPage{event.body}};
}

QList<Action> SyncEngine::on(const TransportFailed& event)
{
    if (m_state != State::Pushing && m_state != State::Pulling && m_state != State::SendingPart)
        return {};
    if (m_state == State::SendingPart && event.why == TransportFailed::TimedOut)
        m_part = std::max(kLeastPart, m_part / 2);
    return backOff(problemOf(event.why));
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
    m_parts = 0;
    return actions + startPart();
}

QList<Action> SyncEngine::startPart()
{
    if (m_pauseAsked)
        return rest();
    m_state = State::PreparingPart;
    return {NeedPart{m_part, m_askPart}};
}

QList<Action> SyncEngine::waitForWork()
{
    if (m_pauseAsked)
        return rest();
    if (m_moreWork)
        return startPush();
    m_state = State::Waiting;
    m_backingOff = false;
    return {WaitFor{m_retry.idleMs()}};
}

void SyncEngine::fitPart(qint64 bytesPerSecond)
{
    m_part = std::clamp(bytesPerSecond * kPartSeconds / kLeastPart * kLeastPart, kLeastPart, kMostPart);
}

QList<Action> SyncEngine::on(const LineChanged& event)
{
    if (event.kbitPerSecond > 0)
        fitPart(event.kbitPerSecond * 1000 / 8);
    else
        m_part = kMostPart;
    return {};
}

QList<Action> SyncEngine::on(const PartReady& event)
{
    if (m_state != State::PreparingPart)
        return {};
    if (m_pauseAsked || m_moreWork)
        return waitForWork();
    m_state = State::SendingPart;
    m_page = event.sha256;
    m_partSent = event.bytes.size();
    return {SendPart{event.path, event.bytes}};
}

QList<Action> SyncEngine::on(const NoPartWaits&)
{
    return m_state == State::PreparingPart ? waitForWork() : QList<Action>();
}

QList<Action> SyncEngine::on(const PartAnswered& event)
{
    if (m_state != State::SendingPart)
        return {};
    if (!isOfThePage(event.httpStatus, event.body)) {
        QList<Action> actions = refused(event.httpStatus, event.body);
        if (event.httpStatus == kNoRoom && m_state == State::Waiting)
            m_backingOff = false; // text has its room still
        return actions;
    }
    if (m_partSent >= kLeastPart && event.ms > 0)
        fitPart(m_partSent * 1000 / event.ms);
    m_state = State::TakingPart;
    return {TakePartAnswer{m_page, event.httpStatus, event.body}};
}

QList<Action> SyncEngine::on(const PartTaken& event)
{
    if (m_state != State::TakingPart)
        return {};
    const bool wasQuestion = m_partSent == 0;
    m_askPart = event.done;
    m_standstill = wasQuestion || event.done || event.moved ? 0 : m_standstill + 1;
    if (m_standstill >= kMostStandstill)
        return backOff(printed(kCentreRefused));
    if (!wasQuestion)
        m_retry.succeeded();
    if (m_pauseAsked || m_moreWork)
        return waitForWork();
    if (++m_parts >= kStepsAtOnce)
        return startPush();
    return startPart();
}

QList<Action> SyncEngine::on(const PartRefused& event)
{
    return m_state == State::TakingPart ? backOff(event.problem) : QList<Action>();
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
