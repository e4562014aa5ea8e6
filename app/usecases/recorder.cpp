// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/recorder.h"

#include "usecases/errors.h"
#include "usecases/modality_setting.h"

#include <algorithm>

namespace padron::usecases {

namespace {

/// What is done for people, which numerals 17-22 want told by modality. Signing in, settings and looking at a record go
/// on without one: it is said after them.
bool isDoneForPeople(const char* kind)
{
    constexpr const char* kPrefixes[] = {"familia.", "consentimiento.", "duplicado.", "certificado.", "credencial."};
    return std::any_of(std::begin(kPrefixes), std::end(kPrefixes),
                       [kind](const char* prefix) { return QByteArrayView(kind).startsWith(prefix); });
}

} // namespace

Recorder::Recorder(ports::LogStore& log, ports::RegistryStore& registry, ports::DeviceStore& device,
                   const core::Clock& clock, core::IdSource& ids, core::StoreId store, access::SessionUser user,
                   QString appVersion)
    : m_log(log), m_registry(registry), m_device(device), m_clock(clock), m_ids(ids), m_store(store),
      m_user(std::move(user)), m_appVersion(std::move(appVersion))
{
}

core::Result<std::optional<domain::Modality>> Recorder::modality()
{
    PADRON_ASSIGN(const QString setting, m_device.setting(kModalitySetting, {}));
    if (const auto said = fromSetting(setting))
        return said->holdsOn(m_clock.today()) ? std::optional(said->modality) : std::nullopt;
    if (!m_enrolled) {
        PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
        if (enrolment)
            m_enrolled = domain::Modality{.place = enrolment->moduleName.left(domain::kMostModalityLetters)};
    }
    return m_enrolled;
}

core::Result<core::EntryId> Recorder::record(const What& what)
{
    PADRON_ASSIGN(const auto modality, this->modality());
    if (!modality && isDoneForPeople(what.kind))
        return core::fail(kModalityNotSet);
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());

    envelope::LogEntry entry;
    entry.id = core::EntryId(m_ids.next());
    entry.atMs = m_clock.wallMs();
    entry.monoMs = m_clock.monoMs();
    entry.bootId = m_clock.bootId();
    entry.user = m_user.id;
    entry.role = access::keyOf(m_user.role);
    entry.kind = QString::fromLatin1(what.kind);
    for (const auto& subject : what.subjects) {
        PADRON_ASSIGN(const core::EntryId base, m_registry.lastEntry(subject));
        entry.subjects.append({subject, base});
    }
    entry.numeral = QString::fromLatin1(what.numeral);
    entry.schema = what.schema;
    entry.payload = what.payload.isMap() ? what.payload : QCborValue(nullptr);
    entry.appVersion = m_appVersion;
    if (modality)
        entry.modality = {domain::keyOf(modality->kind), modality->place, modality->event, modality->brigade};

    envelope::LogRow row;
    row.seq = head.seq + 1;
    row.entryId = entry.id;
    row.bytes = envelope::encodeEntry(entry);
    row.entrySha256 = envelope::sha256(row.bytes);
    row.prev = head.hash;
    row.hash = envelope::chainNext(m_store, head.epoch, row.seq, row.prev, row.entrySha256);
    PADRON_TRY(m_log.append(row));

    for (const auto& subject : what.subjects)
        PADRON_TRY(m_registry.setLastEntry(subject, entry.id));
    return entry.id;
}

core::SubjectId subjectOf(const core::PersonId& person)
{
    return core::SubjectId(person.uuid());
}

core::SubjectId subjectOf(const core::FamilyId& family)
{
    return core::SubjectId(family.uuid());
}

} // namespace padron::usecases
