// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/print_letter.h"

#include "ports/errors.h"
#include "usecases/apply_centre.h"
#include "usecases/blocking.h"
#include "usecases/errors.h"
#include "usecases/paper_module.h"

#include <algorithm>

namespace padron::usecases {

namespace {

constexpr int kMostNear = 8, kMostPlaces = 3;

LetterPlace placeOf(const domain::ModuloRow& row)
{
    QStringList where{row.lugar, row.localidadNombre, row.municipioNombre};
    where.removeAll(QString());
    return {row.nombre, where.join(QStringLiteral(", ")), row.horario, row.telefono};
}

bool isOf(const domain::ModuloRow& row, const PaperModule& module)
{
    return row.nombre == module.name || (!module.clues.isEmpty() && row.clues == module.clues);
}

const char* numeralOf(LetterKind kind)
{
    switch (kind) {
    case LetterKind::CartaConsentimiento: return "15";
    case LetterKind::CartaProtesta: return "15.III";
    case LetterKind::QueTraer: return "10";
    }
    return "";
}

} // namespace

PrintLetter::PrintLetter(ports::RegistryStore& registry, ports::CatalogueStore& catalogues, ports::DeviceStore& device,
                         ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock)
    : m_registry(registry), m_catalogues(catalogues), m_device(device), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<PaperModule> PrintLetter::module()
{
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment) // only captures are printed then
        return PaperModule{.practica = true};
    return paperModule(*enrolment);
}

core::Result<QList<LetterPlace>> PrintLetter::places(const QString& codigoPostal)
{
    PADRON_ASSIGN(const PaperModule own, module());
    PADRON_ASSIGN(const auto near, m_catalogues.modulosNear(0, codigoPostal, m_clock.today(), kMostNear));
    QList<LetterPlace> places; // this one first, then by nearness
    bool listed = false;
    for (const ports::NearModulo& one : near) {
        const bool here = isOf(one.modulo, own);
        listed = listed || here;
        places.insert(here ? 0 : places.size(), placeOf(one.modulo));
    }
    if (!listed && !own.name.isEmpty()) { // as the centre told of it
        PADRON_ASSIGN(const QString where, m_device.setting(QString(module_setting::kPlace), {}));
        PADRON_ASSIGN(const QString hours, m_device.setting(QString(module_setting::kHours), {}));
        places.prepend({own.name, where, hours, {}});
    }
    return places.first(std::min<qsizetype>(places.size(), kMostPlaces));
}

core::Result<Letter> PrintLetter::run(LetterKind kind, const core::PersonId& person)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCertificates));
    PADRON_TRY(refuseBlocked(m_registry, m_recorder, person));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const PaperModule own, module());
    PADRON_ASSIGN(const auto family, m_registry.familyOf(person));
    PADRON_ASSIGN(const domain::FamilyRecord record, m_registry.family(family));
    PADRON_ASSIGN(const domain::Person whose, m_registry.person(person));
    std::optional<domain::Person> representative;
    if (whose.representation && !whose.representation->person.isNull()) {
        auto who = m_registry.person(whose.representation->person);
        if (who)
            representative = std::move(*who);
        else if (who.error().code != ports::kNotFound) // of a family that never came here: a line to write on
            return core::fail(who.error());
    }
    Letter letter = letterOf(kind, record, person, representative, own, m_clock.today());
    PADRON_ASSIGN(const bool apart, representative ? m_registry.isBlocked(representative->id) : core::Result<bool>(false));
    if (apart) { // kept, not used: a line to write on
        letter.representative.clear();
        letter.identification.reset();
    }
    if (kind == LetterKind::QueTraer) {
        PADRON_ASSIGN(letter.places, places(whose.domicilio.codigoPostal));
    }
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kLetterPrinted,
                                  .subjects = {subjectOf(person)},
                                  .numeral = numeralOf(kind),
                                  .payload = QCborMap{{1, keyOf(kind)}}}));
    PADRON_TRY(transaction.commit());
    return letter;
}

core::Result<Letter> PrintLetter::run(LetterKind kind, const domain::FamilyDraft& draft, int member)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCertificates));
    PADRON_ASSIGN(const PaperModule own, module());
    Letter letter = letterOf(kind, draft, member, own, m_clock.today());
    if (kind == LetterKind::QueTraer) {
        PADRON_ASSIGN(letter.places, places(draft.people.at(member).domicilio.codigoPostal));
    }
    return letter;
}

} // namespace padron::usecases
