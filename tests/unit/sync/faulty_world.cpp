// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/sync/faulty_world.h"

namespace padron::sync {

namespace {

const char kPortal[] = "<html>Acepte las condiciones</html>";

QByteArray receiptOf(quint64 batchSeq, const QByteArray& sealed)
{
    return "receipt " + QByteArray::number(batchSeq) + ' ' + sealed;
}

QByteArray arrivalOf(quint64 batchSeq, const QByteArray& sealed)
{
    return "arrival " + QByteArray::number(batchSeq) + ' ' + sealed;
}

} // namespace

FaultyWorld::FaultyWorld(quint32 seed, double faultRate) : m_random(seed), m_faultRate(faultRate) {}

void FaultyWorld::carryOut(const QList<Action>& actions)
{
    for (const Action& action : actions) {
        if (std::holds_alternative<Report>(action))
            continue;
        if (const auto* wait = std::get_if<WaitFor>(&action)) {
            if (wait->ms < (m_saidAwaits ? 500 : 1000) || wait->ms > 15 * 60'000)
                fault = QStringLiteral("waits %1 ms").arg(wait->ms);
            m_timer = true;
            continue;
        }
        if (m_answer)
            fault = QStringLiteral("two steps in flight");
        if (const auto* push = std::get_if<PushBatch>(&action))
            m_answer = answerTo(*push);
        else if (const auto* take = std::get_if<TakeReceipt>(&action))
            m_answer = answerTo(*take);
        else if (const auto* arrival = std::get_if<TakeArrival>(&action))
            m_answer = answerTo(*arrival);
        else if (const auto* page = std::get_if<ApplyPage>(&action))
            m_answer = answerTo(*page);
        else if (const auto* need = std::get_if<NeedPart>(&action))
            m_answer = answerTo(*need);
        else if (const auto* part = std::get_if<SendPart>(&action))
            m_answer = answerTo(*part);
        else if (const auto* answer = std::get_if<TakePartAnswer>(&action))
            m_answer = answerTo(*answer);
        else if (std::holds_alternative<PullStream>(action))
            m_answer = answerTo(PullStream{});
        else
            m_answer = answerTo(NeedBatch{});
    }
}

Event FaultyWorld::answerTo(const NeedBatch&)
{
    if (chance(m_faultRate / 4))
        return StoreFailed{QStringLiteral("STO-104")};
    if (!m_sealed.contains(m_nextBatch)) {
        if (m_gone == written.size()) {
            m_saidAwaits = !m_arrived.isEmpty();
            return NothingToPush{m_saidAwaits ? m_arrived.first() : 0};
        }
        QByteArray sealed = QByteArray::number(m_random()) + ':'; // sealing differs at each call
        const qsizetype last =
            std::min<qsizetype>(m_gone + 1 + static_cast<qsizetype>(m_random() % 5), written.size());
        for (qsizetype i = m_gone; i < last; ++i)
            sealed += QByteArray::number(written.at(i)) + ',';
        m_sealed.insert(m_nextBatch, sealed);
    }
    return BatchReady{m_nextBatch, QStringLiteral("/v1/lotes"), m_sealed.value(m_nextBatch),
                      !m_arrived.isEmpty() || m_gone + entriesIn(m_nextBatch) < written.size()};
}

Event FaultyWorld::answerTo(const PushBatch& push)
{
    if (chance(m_faultRate / 4))
        return TransportFailed{chance(0.2) ? TransportFailed::WrongCentre : TransportFailed::TimedOut}; // lost on the way there
    if (chance(m_faultRate / 4))
        return PushAnswered{503, {}};
    if (chance(m_faultRate / 4))
        return PushAnswered{200, kPortal};
    if (chance(m_faultRate / 4))
        return PushAnswered{chance(0.5) ? 403 : 302, {}};
    if (!m_taken.contains(push.batchSeq)) {
        m_taken.insert(push.batchSeq, push.sealed);
        for (const QByteArray& entry : push.sealed.mid(push.sealed.indexOf(':') + 1).split(','))
            if (!entry.isEmpty())
                atCentre.append(entry.toInt());
    } else if (m_taken.value(push.batchSeq) != push.sealed) {
        fault = QStringLiteral("not resent verbatim");
    }
    if (chance(m_faultRate))
        return TransportFailed{TransportFailed::Unreachable}; // lost on the way back, after the commit
    if (push.mayFollow && chance(0.7))
        return PushAnswered{202, arrivalOf(push.batchSeq, m_taken.value(push.batchSeq))};
    return PushAnswered{200, receiptOf(push.batchSeq, m_taken.value(push.batchSeq))};
}

Event FaultyWorld::answerTo(const TakeReceipt& take)
{
    if (chance(m_faultRate / 4))
        return StoreFailed{QStringLiteral("STO-104")};
    if (take.bytes != receiptOf(m_nextBatch, m_sealed.value(m_nextBatch)) || take.batchSeq != m_nextBatch)
        return ReceiptRefused{QStringLiteral("SYN-201")};
    m_gone += entriesIn(m_nextBatch);
    if (m_arrived.isEmpty())
        m_receipted += entriesIn(m_nextBatch++);
    else // taken in their order: the stream brings this one's too
        m_arrived.append(m_nextBatch++);
    return ReceiptTaken{};
}

Event FaultyWorld::answerTo(const TakeArrival& take)
{
    if (chance(m_faultRate / 4))
        return StoreFailed{QStringLiteral("STO-104")};
    if (take.bytes != arrivalOf(m_nextBatch, m_sealed.value(m_nextBatch)) || take.batchSeq != m_nextBatch)
        return ReceiptRefused{QStringLiteral("SYN-201")};
    m_gone += entriesIn(m_nextBatch);
    m_arrived.append(m_nextBatch++);
    return ReceiptTaken{};
}

Event FaultyWorld::answerTo(const PullStream&)
{
    if (chance(m_faultRate / 3))
        return TransportFailed{TransportFailed::Unreachable};
    if (chance(m_faultRate / 3))
        return PullAnswered{chance(0.5) ? 500 : 404, {}};
    if (chance(m_faultRate / 3))
        return PullAnswered{200, kPortal};
    const qsizetype to = std::min<qsizetype>(applied.size() + 3, streamLength);
    return PullAnswered{200, QByteArray::number(applied.size()) + '-' + QByteArray::number(to)};
}

Event FaultyWorld::answerTo(const ApplyPage& page)
{
    if (page.bytes == kPortal)
        return PageRefused{QStringLiteral("SYN-203")};
    if (chance(m_faultRate / 4))
        return StoreFailed{QStringLiteral("STO-104")};
    const QList<QByteArray> ends = page.bytes.split('-');
    if (ends.first().toInt() != applied.size())
        return PageRefused{QStringLiteral("SYN-203")}; // a page for another cursor
    for (int i = ends.first().toInt(); i < ends.last().toInt(); ++i)
        applied.append(i);
    while (!m_arrived.isEmpty() && chance(0.5))
        m_receipted += entriesIn(m_arrived.takeFirst());
    return PageApplied{applied.size() < streamLength};
}

Event FaultyWorld::answerTo(const NeedPart& need)
{
    if (chance(m_faultRate / 4))
        return StoreFailed{QStringLiteral("STO-104")};
    if (need.mostBytes < 16 * 1024 || need.mostBytes > 256 * 1024)
        fault = QStringLiteral("part of %1 bytes").arg(need.mostBytes);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const Page& page = pages.at(i);
        if (page.receipted || page.refused)
            continue;
        m_pageOnItsWay = i;
        const qint64 size = need.ask ? 0 : std::min(need.mostBytes, page.bytes - page.sent);
        return PartReady{QByteArray::number(i), QString::number(page.sent), QByteArray(size, 'x')};
    }
    return NoPartWaits{};
}

Event FaultyWorld::answerTo(const SendPart& part)
{
    Page& page = pages[m_pageOnItsWay];
    if (chance(m_faultRate / 4))
        return TransportFailed{chance(0.5) ? TransportFailed::TimedOut : TransportFailed::Unreachable};
    if (chance(m_faultRate / 4))
        return PartAnswered{chance(0.5) ? 503 : 507, "{}", 10};
    if (chance(m_faultRate / 4))
        return PartAnswered{200, kPortal, 10};
    if (page.poisoned)
        return PartAnswered{404, R"({"clave":"adjunto-no-anunciado"})", 10};
    if (!part.bytes.isEmpty() && page.there < page.bytes) {
        if (part.path.toLongLong() != page.there)
            return PartAnswered{409, R"({"clave":"adjunto-desfasado"})", 10};
        page.there += part.bytes.size();
    }
    if (chance(m_faultRate))
        return TransportFailed{TransportFailed::TimedOut}; // lost on the way back
    return page.there == page.bytes ? PartAnswered{200, "acuse", 10} : PartAnswered{202, "{}", 10};
}

Event FaultyWorld::answerTo(const TakePartAnswer& answer)
{
    if (chance(m_faultRate / 4))
        return StoreFailed{QStringLiteral("STO-104")};
    Page& page = pages[answer.sha256.toInt()];
    if (answer.httpStatus == 0 || answer.httpStatus >= 500) // put off; here no time passes
        return PartTaken{true, false};
    if (answer.httpStatus == 200 && answer.body != "acuse")
        return PartRefused{QStringLiteral("SYN-223")};
    if (answer.httpStatus == 200) {
        page.receipted = true;
        return PartTaken{true, true};
    }
    if (answer.httpStatus == 404) {
        page.refused = true;
        return PartTaken{true, false};
    }
    const bool moved = page.there > page.sent;
    page.sent = page.there;
    return PartTaken{false, moved};
}

void FaultyWorld::step(SyncEngine& engine)
{
    if (!m_quiet && chance(0.2)) {
        switch (m_random() % 5) {
        case 0:
        case 1:
            written.append(static_cast<int>(written.size()));
            if (chance(0.3))
                pages.append({.bytes = 1 + static_cast<qint64>(m_random() % 900'000), .poisoned = chance(0.1)});
            carryOut(engine.handle(WorkAdded{}));
            return;
        case 2:
            ++streamLength;
            carryOut(engine.handle(Wake{})); // the user asks, or an old timer rings
            return;
        case 3:
            carryOut(engine.handle(Paused{}));
            return;
        default:
            carryOut(engine.handle(Resumed{}));
            return;
        }
    }
    if (m_answer) {
        const Event event = *m_answer;
        m_answer.reset();
        carryOut(engine.handle(event));
        const bool fromLine = std::holds_alternative<PushAnswered>(event) ||
                              std::holds_alternative<PullAnswered>(event) ||
                              std::holds_alternative<PartAnswered>(event) ||
                              std::holds_alternative<TransportFailed>(event);
        if (fromLine && chance(m_faultRate / 8))
            carryOut(engine.handle(event)); // told twice
    } else if (m_timer) {
        m_timer = false;
        carryOut(engine.handle(Wake{}));
    } else if (engine.state() == SyncEngine::State::Paused || engine.state() == SyncEngine::State::Idle) {
        carryOut(engine.handle(Resumed{}));
        carryOut(engine.handle(Wake{}));
    } else {
        fault = QStringLiteral("nothing in flight and nothing to wait for");
    }
}

} // namespace padron::sync
