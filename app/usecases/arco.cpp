// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/arco.h"

#include "domain/text_rules.h"
#include "usecases/arco_errors.h"
#include "usecases/blocking.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::ArcoRequest;
using domain::ArcoStepKind;

namespace {

constexpr char kNumeral[] = "LGPDPPSO";
const QString kDaysSetting = QStringLiteral("arco.inhabiles"), kYearsSetting = QStringLiteral("arco.conservacion");
constexpr int kMostDays = 400, kMostYears = 100;

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// {1: id, 2: folio, 3: right, 4: asker, ? 5: who represents, 6: document, 7: what, 8: means, ? 9: where to, 10: on,
/// ? 11: name of who is not in the padrón}
QCborMap payloadOf(const ArcoRequest& request)
{
    QCborMap map{{1, request.id.bytes()},  {2, request.folio},       {3, keyOf(request.right)}, {4, keyOf(request.asker)},
                 {6, request.document},    {7, request.what},        {8, keyOf(request.means)}, {10, iso(request.receivedOn)}};
    if (!request.askerName.isEmpty())
        map.insert(5, request.askerName);
    if (!request.answerTo.isEmpty())
        map.insert(9, request.answerTo);
    if (request.person.isNull())
        map.insert(11, request.personName);
    return map;
}

QList<core::SubjectId> subjectsOf(const ArcoRequest& request)
{
    return request.person.isNull() ? QList<core::SubjectId>() : QList{subjectOf(request.person)};
}

} // namespace

Result<ArcoRules> readArcoRules(ports::DeviceStore& device)
{
    ArcoRules rules;
    PADRON_ASSIGN(const QString days, device.setting(kDaysSetting, {}));
    for (const QString& day : days.split(u',', Qt::SkipEmptyParts))
        rules.declared.append(QDate::fromString(day, Qt::ISODate));
    PADRON_ASSIGN(const QString years, device.setting(kYearsSetting, {}));
    if (!years.isEmpty())
        rules.retentionYears = years.toInt();
    return rules;
}

Arco::Arco(ports::ArcoStore& arco, ports::RegistryStore& registry, ports::DeviceStore& device, ports::UnitOfWork& work,
           Recorder& recorder, const core::Clock& clock, core::IdSource& ids)
    : m_arco(arco), m_registry(registry), m_device(device), m_work(work), m_recorder(recorder), m_clock(clock), m_ids(ids)
{
}

Result<ArcoRequest> Arco::complete(ArcoRequest request)
{
    for (QString* line : {&request.personName, &request.askerName, &request.document, &request.answerTo})
        *line = domain::tidyText(line->left(kMostLine));
    request.what = request.what.left(kMostText).trimmed();
    if (!request.person.isNull()) {
        PADRON_ASSIGN(const domain::Person person, m_registry.person(request.person));
        request.personName = person.name.full();
        request.personFolio = person.folio.digits();
    }
    if (request.asker == domain::ArcoAsker::Titular)
        request.askerName.clear();
    const struct
    {
        const char* field;
        bool missing;
    } needed[] = {{"person", request.personName.isEmpty()},
                  {"asker", request.asker == domain::ArcoAsker::Representante && request.askerName.isEmpty()},
                  {"document", request.document.isEmpty()},
                  {"what", request.what.isEmpty()},
                  {"answerTo", request.means != domain::ArcoMeans::Modulo && request.answerTo.isEmpty()}};
    for (const auto& one : needed)
        if (one.missing)
            return core::fail(kArcoIncomplete, QLatin1String(one.field));
    request.id = domain::ArcoRequestId(m_ids.next());
    request.receivedOn = m_clock.today();
    request.receivedMs = m_clock.wallMs();
    request.receivedBy = m_recorder.user().id;
    request.receivedName = m_recorder.user().name;
    request.steps.clear();
    PADRON_ASSIGN(request.number, m_arco.nextNumber());
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    const QString prefix = enrolment ? enrolment->folioPrefix.digits() + u'-' : QString();
    request.folio = QStringLiteral("ARCO-%1%2").arg(prefix).arg(request.number, 4, 10, QLatin1Char('0'));
    return request;
}

Result<ArcoView> Arco::receive(ArcoRequest request)
{
    PADRON_TRY(m_recorder.permit(access::Permission::AttendRights));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const ArcoRequest whole, complete(std::move(request)));
    PADRON_TRY(m_arco.insert(whole));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kArcoReceived,
                                  .subjects = subjectsOf(whole),
                                  .numeral = kNumeral,
                                  .payload = payloadOf(whole)}));
    PADRON_TRY(transaction.commit());
    PADRON_ASSIGN(const ArcoRules rules, readArcoRules(m_device));
    return view(whole, domain::RestDays(rules.declared));
}

Result<ArcoView> Arco::advance(const domain::ArcoRequestId& id, ArcoStepKind kind, QDate on, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::AttendRights));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(ArcoRequest request, m_arco.request(id));
    if (!domain::stepsFrom(request).contains(kind))
        return core::fail(kArcoStepRefused);
    const QDate earliest = request.steps.isEmpty() ? request.receivedOn : request.steps.last().on;
    if (!on.isValid() || on < earliest || on > std::max(earliest, m_clock.today()))
        return core::fail(kArcoDayWrong);
    domain::ArcoStep step{kind, on, reason.left(kMostText).trimmed(), m_clock.wallMs(), m_recorder.user().id,
                          m_recorder.user().name};
    if (domain::needsReason(kind) && step.reason.isEmpty())
        return core::fail(kArcoIncomplete, QStringLiteral("reason"));
    request.steps.append(step);
    PADRON_TRY(m_arco.add(id, step, domain::isOpen(domain::stateOf(request))));
    QCborMap payload{{1, id.bytes()}, {2, keyOf(kind)}, {3, iso(on)}, {5, request.folio}};
    if (!step.reason.isEmpty())
        payload.insert(4, step.reason);
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kArcoAdvanced,
                                  .subjects = subjectsOf(request),
                                  .numeral = kNumeral,
                                  .payload = payload}));
    PADRON_TRY(transaction.commit());
    PADRON_ASSIGN(const ArcoRules rules, readArcoRules(m_device));
    return view(request, domain::RestDays(rules.declared));
}

Result<ArcoView> Arco::view(const ArcoRequest& request, const domain::RestDays& days)
{
    ArcoView view;
    view.request = request;
    view.today = m_clock.today();
    view.state = domain::stateOf(request);
    view.deadline = domain::deadlineOf(request, days);
    view.next = domain::stepsFrom(request);
    view.answerBy = days.after(request.receivedOn, domain::kArcoAnswerDays);
    view.longestBy = days.after(request.receivedOn, domain::kArcoAnswerDays + domain::kArcoMoreDays);
    if (view.deadline)
        view.left = days.left(view.today, view.deadline->due);
    if (!request.person.isNull()) {
        PADRON_ASSIGN(view.block, m_arco.block(request.person));
    }
    return view;
}

Result<QList<ArcoView>> Arco::views(const QList<ArcoRequest>& requests)
{
    PADRON_ASSIGN(const ArcoRules rules, readArcoRules(m_device));
    const domain::RestDays days(rules.declared);
    QList<ArcoView> views;
    for (const ArcoRequest& request : requests) {
        PADRON_ASSIGN(ArcoView one, view(request, days));
        views.append(std::move(one));
    }
    std::stable_sort(views.begin(), views.end(), [](const ArcoView& a, const ArcoView& b) {
        if (a.deadline.has_value() != b.deadline.has_value())
            return a.deadline.has_value();
        return a.deadline && a.deadline->due < b.deadline->due;
    });
    return views;
}

Result<QList<ArcoView>> Arco::all()
{
    PADRON_TRY(m_recorder.permit(access::Permission::AttendRights));
    PADRON_ASSIGN(const auto requests, m_arco.all());
    return views(requests);
}

Result<QList<ArcoView>> Arco::ofPerson(const core::PersonId& person)
{
    PADRON_TRY(m_recorder.permit(access::Permission::AttendRights));
    PADRON_ASSIGN(const auto requests, m_arco.ofPerson(person));
    return views(requests);
}

Result<ArcoRules> Arco::rules()
{
    return readArcoRules(m_device);
}

Result<void> Arco::setRules(const access::Proof& proof, const ArcoRules& rules)
{
    PADRON_TRY(m_recorder.permit(access::Permission::BlockRecords));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    QStringList days;
    for (const QDate& day : rules.declared) {
        if (!day.isValid())
            return core::fail(kArcoRulesWrong, QStringLiteral("days"));
        days.append(iso(day));
    }
    if (days.size() > kMostDays)
        return core::fail(kArcoRulesWrong, QStringLiteral("days"));
    if (rules.retentionYears && (*rules.retentionYears < 0 || *rules.retentionYears > kMostYears))
        return core::fail(kArcoRulesWrong, QStringLiteral("years"));
    days.sort();
    days.removeDuplicates();
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    const std::pair<QString, QString> settings[] = {
        {kDaysSetting, days.join(u',')},
        {kYearsSetting, rules.retentionYears ? QString::number(*rules.retentionYears) : QString()}};
    for (const auto& [key, value] : settings) {
        PADRON_TRY(m_device.setSetting(key, value));
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSettingChanged, .payload = QCborMap{{3, key}, {4, value}}}));
    }
    return transaction.commit();
}

} // namespace padron::usecases
