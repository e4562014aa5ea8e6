// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft_reading.h"

#include "domain/case_rules.h"
#include "domain/clave_elector.h"
#include "domain/consent_rules.h"
#include "domain/family_rules.h"
#include "domain/text_rules.h"
#include "domain/typed_date.h"

#include <algorithm>

namespace padron::domain {

namespace {

constexpr int kMaxReferencia = 40;

/// Reads a member section by section. The sections leave their values in `out`.
class PersonReader
{
public:
    PersonReader(const FamilyDraft& draft, int member, QDate today)
        : m_family(draft), m_typed(draft.people[member]), m_member(member), m_today(today)
    {
    }

    PersonReading read()
    {
        consent();
        identity();
        curp();
        documentoNacimiento();
        telefono();
        identification();
        domicilio();
        family();
        representation();
        sensitive();
        missing();
        auto& issues = m_out.issues;
        for (auto& issue : issues)
            issue.member = m_member;
        std::stable_sort(issues.begin(), issues.end(), // Field is declared in the order of the form
                         [](const Issue& a, const Issue& b) { return a.field < b.field; });
        return std::move(m_out);
    }

private:
    void add(Field field, Rule rule, const char* numeral = "", Severity severity = Severity::Blocks)
    {
        m_out.issues.append({.field = field, .rule = rule, .numeral = numeral, .severity = severity});
    }

    Caso caso() const { return casoOf(m_out.birth, m_typed.caso.condicion, m_today); }

    bool isRegistered() const { return m_typed.registered && !m_family.updates.isNull(); }

    void consent()
    {
        const auto& consent = m_typed.consent;
        if (isRegistered() && consent.decision != QLatin1String("given")) { // theirs is of when they were registered
            if (consent.decision == kConsentTakenBack || !consent.noticeId.isEmpty())
                add(Field::Consentimiento, Rule::ConsentNeeded, "15", Severity::Warns); // may be given anew, or not
            return;
        }
        if (consent.noticeId.isEmpty() || consent.noticeSha256.size() != 32 || consent.shownMs <= 0) {
            add(Field::Aviso, Rule::NoticeNotShown, "15");
            return;
        }
        m_out.issues += signatureIssues(consent);
    }

    /// What is sensitive is answered under a consent of its own, or not at all.
    void sensitive()
    {
        const auto& consent = m_typed.sensitiveConsent;
        if (!m_typed.caso.sensibles.asked())
            return;
        if (const QString lengua = tidyText(m_typed.caso.sensibles.lengua); !lengua.isEmpty())
            if (const auto fault = textFault(lengua, kMaxLanguage))
                add(Field::Sensibles, *fault);
        if (consent.decision == QLatin1String("given"))
            for (const Issue& issue : signatureIssues(consent)) {
                m_out.issues.append(issue);
                m_out.issues.back().field = Field::Sensibles;
            }
        else if (!isRegistered() || isAskedAnew()) // else given when they were answered
            add(Field::Sensibles, Rule::AnswerWithoutConsent, "15");
    }

    bool isAskedAnew() const
    {
        return !m_typed.sensitiveConsent.noticeId.isEmpty() && tellsMore(m_typed.caso.sensibles, {});
    }

    void identity()
    {
        auto name = PersonName::parse(m_typed.nombres, m_typed.primerApellido, m_typed.segundoApellido);
        if (name)
            m_out.name = *name;
        else
            m_out.issues += name.error();

        const auto birth = parseBirthDate(m_typed.fechaNacimiento, m_today);
        if (birth)
            m_out.birth = *birth;
        else
            add(Field::FechaNacimiento, birth.error(), "4.XXV");

        if (m_typed.sexo.size() == 1)
            m_out.sexo = sexoFromCurpLetter(m_typed.sexo.front());
        if (!m_out.sexo)
            add(Field::Sexo, m_typed.sexo.isEmpty() ? Rule::Required : Rule::BadFormat, "4.XXV");

        m_out.entidadNacimiento = Entidad::fromCurpCode(m_typed.entidadNacimiento);
        if (!m_out.entidadNacimiento)
            add(Field::EntidadNacimiento, m_typed.entidadNacimiento.isEmpty() ? Rule::Required : Rule::BadFormat,
                "4.XXV");
    }

    /// What the keys of a person are made from, as far as it was typed.
    CurpData keyData() const
    {
        CurpData data;
        data.nombres = m_typed.nombres;
        data.primerApellido = m_typed.primerApellido;
        data.segundoApellido = m_typed.segundoApellido;
        data.fechaNacimiento = m_out.birth.value_or(QDate());
        data.sexo = m_out.sexo.value_or(Sexo::X);
        data.entidadNacimiento = m_out.entidadNacimiento.value_or(Entidad::all().front());
        return data;
    }
    CurpDataKnown keyDataKnown() const
    {
        return {.sexo = m_out.sexo.has_value(), .entidadNacimiento = m_out.entidadNacimiento.has_value()};
    }

    void curp()
    {
        if (m_typed.curp.trimmed().isEmpty())
            return;
        Issues found = Curp::explain(m_typed.curp, m_today);
        if (!blocks(found)) {
            m_out.curp = *Curp::parse(m_typed.curp);
            found += compareCurp(m_typed.curp, keyData(), keyDataKnown());
            std::stable_sort(found.begin(), found.end(),
                             [](const Issue& a, const Issue& b) { return a.position < b.position; });
        }
        m_out.issues += found;
        for (int other = 0; m_out.curp && other < m_member; ++other) {
            const auto earlier = Curp::parse(m_family.people[other].curp);
            if (earlier && *earlier == *m_out.curp) {
                add(Field::Curp, Rule::CurpRepeatedInFamily, "10.I");
                break;
            }
        }
    }

    void documentoNacimiento()
    {
        const QString referencia = tidyText(m_typed.documentoReferencia);
        if (m_typed.documentoTipo.isEmpty()) {
            if (!referencia.isEmpty())
                add(Field::DocumentoNacimiento, Rule::Required, "10.I");
            return;
        }
        const auto tipo = documentoNacimientoByKey(m_typed.documentoTipo);
        if (!tipo)
            add(Field::DocumentoNacimiento, Rule::BadFormat, "10.I");
        else if (const auto fault = textFault(referencia, kMaxReferencia))
            add(Field::DocumentoNacimiento, *fault, "10.I");
        else
            m_out.documentoNacimiento = DocumentoNacimiento{*tipo, referencia};
    }

    void telefono()
    {
        const auto read = parseTelefono(m_typed.telefono);
        if (read)
            m_out.telefono = *read;
        else
            add(Field::Telefono, read.error());
    }

    void identification()
    {
        const bool number = !m_typed.identificacionNumero.trimmed().isEmpty();
        const bool vigencia = !m_typed.identificacionVigencia.trimmed().isEmpty();
        if (m_typed.identificacionTipo.isEmpty()) {
            m_identificationTyped = number || vigencia;
            if (m_identificationTyped)
                add(Field::IdentificacionTipo, Rule::Required, "10.II");
            return;
        }
        m_identificationTyped = true;
        const auto tipo = identificacionTipoByKey(m_typed.identificacionTipo);
        if (!tipo) {
            add(Field::IdentificacionTipo, Rule::BadFormat, "10.II");
            return;
        }
        const auto numero = parseIdentificacionNumero(*tipo, m_typed.identificacionNumero);
        if (!numero)
            add(Field::IdentificacionNumero, numero.error(), "10.II", number ? Severity::Blocks : Severity::Missing);
        if (numero && *tipo == IdentificacionTipo::Ine && !isRepresented(caso())) // else it may be who represents them
            m_out.issues += compareClaveElector(*numero, keyData(), keyDataKnown());
        std::optional<QDate> lastDay;
        if (vigencia) {
            const auto read = parseVigencia(m_typed.identificacionVigencia);
            if (!read) {
                add(Field::IdentificacionVigencia, read.error(), "10.II");
                return;
            }
            lastDay = *read;
        }
        if (numero)
            m_out.identification = Identification{*tipo, *numero, lastDay};
    }

    void domicilio()
    {
        const PersonDraft* source = &m_typed;
        const int titular = std::max(titularIndex(m_family), 0); // with a titular pendiente, the first one's
        if (m_typed.domicilioDelTitular && titular != m_member)
            source = &m_family.people[titular];

        auto read = Domicilio::parse(source->domicilio);
        if (read)
            m_out.domicilio = *read;
        else if (source == &m_typed)
            m_out.issues += read.error(); // another's faults are shown with the other

        const QString& key = m_typed.comprobante.isEmpty() ? source->comprobante : m_typed.comprobante;
        m_out.comprobante = comprobanteTipoByKey(key);
        if (!m_out.comprobante && !m_typed.comprobante.isEmpty())
            add(Field::Comprobante, Rule::BadFormat, "10.III");
    }

    void family()
    {
        const int titular = titularIndex(m_family);
        m_out.parentesco = parentescoByKey(m_typed.parentesco);
        if (!m_out.parentesco) {
            if (m_typed.parentesco.isEmpty() && titular < 0 && m_family.titularPendiente)
                m_out.parentesco = parentescoByKey(u"otro"); // nobody yet to be related to
            else
                add(Field::Parentesco, m_typed.parentesco.isEmpty() ? Rule::Required : Rule::BadFormat, "12");
        }
        if (m_typed.parentesco == QStringView(kTitularKey)) {
            if (titular != m_member || m_family.titularPendiente)
                add(Field::Titular, Rule::SecondTitular, "4.XXX");
            if (const auto issue = titularIssue(caso()))
                m_out.issues.append(*issue);
        }
        if (!m_out.parentesco)
            return;
        if (auto issue = supuestoIssue(*m_out.parentesco, m_typed.supuestos, titular >= 0, m_out.birth, m_today)) {
            if (isRegistered() && issue->rule == Rule::SupuestoContradicted)
                issue->severity = Severity::Warns; // who has come of age since is not held back for it
            m_out.issues.append(*issue);
        }
        if (!m_out.parentesco->consanguineo) // no more is kept than numeral 12 asks for: ground IV is sensitive
            m_out.supuestos = m_typed.supuestos;
    }

    void representation()
    {
        if (!isRepresented(caso()))
            return;
        const QString name = tidyName(m_typed.representanteNombre);
        const auto& id = m_typed.representante;
        if (id.isNull() && name.isEmpty()) {
            add(Field::Representante, Rule::MinorWithoutRepresentative, "11");
            return;
        }
        const auto tipo = representacionTipoByKey(m_typed.representacionTipo);
        if (!tipo) {
            add(Field::Representante, m_typed.representacionTipo.isEmpty() ? Rule::Required : Rule::BadFormat, "11");
            return;
        }
        if (id.isNull()) {
            if (const auto fault = nameFault(name, kMaxRepresentativeName))
                add(Field::Representante, *fault, "11");
            else
                m_out.representation = Representation{*tipo, {}, name};
            return;
        }
        if (id == m_typed.id) {
            add(Field::Representante, Rule::RepresentativeIsSelf, "11");
            return;
        }
        const auto other = std::find_if(m_family.people.begin(), m_family.people.end(),
                                        [&id](const PersonDraft& person) { return person.id == id; });
        if (other == m_family.people.end() && isRegistered()) {
            m_out.representation = Representation{*tipo, id, {}}; // in another family; completion looks who
            return;
        }
        if (other == m_family.people.end()) {
            add(Field::Representante, Rule::MinorWithoutRepresentative, "11");
            return;
        }
        if (const auto birth = parseBirthDate(other->fechaNacimiento, m_today))
            if (const auto issue = representativeAgeIssue(*tipo, *m_out.birth, *birth, m_today))
                m_out.issues.append(*issue);
        m_out.representation = Representation{*tipo, id, {}};
    }

    void missing()
    {
        CasePapers papers;
        papers.caso = caso();
        papers.representacion = representacionTipoByKey(m_typed.representacionTipo);
        papers.represented = true; // without one there is an issue of its own
        papers.representativeElsewhere
            = m_typed.representante.isNull() && !m_typed.representanteNombre.trimmed().isEmpty();
        papers.curp = !m_typed.curp.trimmed().isEmpty();
        if (m_out.documentoNacimiento)
            papers.documentoNacimiento = m_out.documentoNacimiento->tipo;
        papers.identification = m_identificationTyped; // a fault in it has its own issue
        if (m_out.identification) {
            papers.identificacionTipo = m_out.identification->tipo;
            papers.vigencia = m_out.identification->vigencia;
        }
        papers.comprobante = m_out.comprobante.has_value() || !m_typed.comprobante.isEmpty();
        papers.facts = m_typed.caso;
        m_out.issues += missingPapers(papers, m_today) + caseIssues(m_typed.caso, m_out.birth, m_today);
        for (auto it = m_typed.caso.papeles.begin(); it != m_typed.caso.papeles.end(); ++it)
            if (const QString text = tidyText(it.value()); !text.isEmpty())
                if (const auto fault = textFault(text, kMaxPaperReference))
                    add(Field::Documentos, *fault);
    }

    const FamilyDraft& m_family;
    const PersonDraft& m_typed;
    int m_member;
    QDate m_today;
    bool m_identificationTyped = false;
    PersonReading m_out;
};

} // namespace

PersonReading readPerson(const FamilyDraft& draft, int member, QDate today)
{
    return PersonReader(draft, member, today).read();
}

int titularIndex(const FamilyDraft& draft)
{
    for (int i = 0; i < draft.people.size(); ++i)
        if (draft.people[i].parentesco == QStringView(kTitularKey))
            return i;
    return -1;
}

} // namespace padron::domain
