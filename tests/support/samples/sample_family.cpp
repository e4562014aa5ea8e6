// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samples/sample_family.h"


using namespace padron;

namespace samples {

namespace {

QUuid uuid(int number, int which)
{
    // deterministic and ordered, so a benchmark fills the B-trees as UUIDv7 would
    QByteArray bytes(16, '\0');
    const quint64 time = 0x019a00000000ULL + static_cast<quint64>(number);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>(time >> (40 - 8 * i));
    bytes[6] = 0x70;
    bytes[8] = static_cast<char>(0x80);
    bytes[15] = static_cast<char>(which + 1);
    bytes[14] = static_cast<char>(number);
    return QUuid::fromRfc4122(bytes);
}

const QStringList kSurnames{QStringLiteral(u"Gutiérrez"), QStringLiteral(u"Ñancupil"), QStringLiteral(u"Hernández"), QStringLiteral(u"Peñaloza"), QStringLiteral(u"Cruz"), QStringLiteral(u"Domínguez"),
                            QStringLiteral(u"Ortega"), QStringLiteral(u"Velázquez"), QStringLiteral(u"Xicoténcatl"), QStringLiteral(u"Zamora"), QStringLiteral(u"Ibáñez"), QStringLiteral(u"Moreno"),
                            QStringLiteral(u"Núñez"), QStringLiteral(u"Rivas"), QStringLiteral(u"Trejo"), QStringLiteral(u"Salgado"), QStringLiteral(u"Luna")};

domain::PersonDraft person(int number, int which, const QString& nombres, const QString& ap1, const QString& ap2,
                           QDate birth, domain::Sexo sexo)
{
    domain::PersonDraft draft;
    draft.id = core::PersonId(uuid(number, which));
    draft.nombres = nombres;
    draft.primerApellido = ap1;
    draft.segundoApellido = ap2;
    draft.fechaNacimiento = birth.toString(QStringLiteral("dd/MM/yyyy"));
    draft.sexo = QString(domain::curpLetter(sexo));
    draft.entidadNacimiento = QStringLiteral("CS");
    draft.curp = curpFor({nombres, ap1, ap2, birth, sexo, *domain::Entidad::fromCurpCode(u"CS")}, number / 9000);
    draft.consent.noticeId = QStringLiteral("registro-simplificado");
    draft.consent.noticeVersion = 1;
    draft.consent.noticeSha256 = QByteArray(32, 'n');
    draft.consent.shownMs = 1'790'000'000'000;
    draft.consent.decision = QStringLiteral("given");
    draft.consent.atMs = 1'790'000'060'000;
    draft.consent.strokes = {{QPoint(100, 200), QPoint(300, 250), QPoint(700, 180)}};
    return draft;
}

} // namespace

QString curpFor(const domain::CurpData& data, int homonym)
{
    QString curp = domain::predictCurp16(data);
    curp += data.fechaNacimiento.year() < 2000 ? QChar(u'0' + homonym % 10) : QChar(u'A' + homonym % 26);
    curp += domain::curpCheckDigit(curp);
    return curp;
}

domain::FamilyDraft familyDraft(int number)
{
    const auto& surname = [&](int salt) { return kSurnames.at((number / 50 + salt * 5) % kSurnames.size()); };
    const QString maternal = surname(0), paternal = surname(1), husbandSurname = surname(2);
    const QDate base = QDate(1984, 1, 1).addDays(number % 9000 % 5400);

    domain::FamilyDraft draft;
    draft.id = core::DraftId(uuid(number, 10));
    draft.createdMs = 1'790'000'000'000;

    auto titular = person(number, 0, QStringLiteral(u"María Guadalupe"), paternal, maternal, base, domain::Sexo::Mujer);
    titular.parentesco = QStringLiteral("titular");
    titular.identificacionTipo = QStringLiteral("pasaporte");
    titular.identificacionNumero = QStringLiteral("G%1").arg(number % 100000000, 8, 10, QLatin1Char('0'));
    titular.identificacionVigencia = QStringLiteral("31/12/2031");
    titular.comprobante = QStringLiteral("constancia_local");
    titular.telefono = QStringLiteral("967%1").arg(number % 10000000, 7, 10, QLatin1Char('0'));
    titular.domicilio.entidad = QStringLiteral("07");
    titular.domicilio.municipio = QStringLiteral(u"San Cristóbal de las Casas");
    titular.domicilio.localidad = QStringLiteral(u"Rancho Nuevo");
    titular.domicilio.codigoPostal = QStringLiteral("29240");
    titular.domicilio.numeroKind = QStringLiteral("domicilio_conocido");
    titular.domicilio.referencias = QStringLiteral(u"A un costado de la escuela primaria, casa verde");

    auto husband = person(number, 1, QStringLiteral(u"José Ángel"), husbandSurname, surname(3), base.addDays(-400),
                          domain::Sexo::Hombre);
    husband.parentesco = QStringLiteral("conyuge");
    husband.supuestos = domain::Supuesto::MismaVivienda;
    husband.identificacionTipo = QStringLiteral("pasaporte");
    husband.identificacionNumero = QStringLiteral("H%1").arg(number % 100000000, 8, 10, QLatin1Char('0'));

    auto son = person(number, 2, QStringLiteral(u"Íñigo"), husbandSurname, paternal, QDate(2015, 1, 1).addDays(number % 2500),
                      domain::Sexo::Hombre);
    son.parentesco = QStringLiteral("hijo");
    son.documentoTipo = QStringLiteral("acta");
    son.documentoReferencia = QStringLiteral("0704570%1").arg(number);
    son.representacionTipo = QStringLiteral("madre");
    son.representante = titular.id;
    son.caso.papeles.insert(domain::Papel::CartaConsentimiento, QString());

    auto grandmother = person(number, 3, QStringLiteral(u"Ma. del Carmen"), maternal, QString(), base.addDays(-12000),
                              domain::Sexo::Mujer);
    grandmother.parentesco = QStringLiteral("madre");
    grandmother.identificacionTipo = QStringLiteral("pasaporte");
    grandmother.identificacionNumero = QStringLiteral("K%1").arg(number % 100000000, 8, 10, QLatin1Char('0'));

    for (auto* member : {&husband, &son, &grandmother}) {
        member->domicilioDelTitular = true;
        member->comprobante = titular.comprobante;
    }
    draft.people = {titular, husband, son, grandmother};
    return draft;
}

} // namespace samples
