// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_samples.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::paper {

namespace {

using domain::PersonName;

template <class T> T parsed(std::optional<T> value)
{
    if (!value)
        qFatal("a sample of the tests does not parse");
    return *value;
}

template <class T, class E> T parsed(const tl::expected<T, E>& value)
{
    if (!value)
        qFatal("a sample of the tests does not parse");
    return *value;
}

PersonName named(const char16_t* nombres, const char16_t* primero, const char16_t* segundo)
{
    return parsed(PersonName::parse(QStringView(nombres), QStringView(primero), QStringView(segundo)));
}

domain::Domicilio home()
{
    domain::DomicilioDraft draft;
    draft.entidad = QStringLiteral("07");
    draft.municipio = QStringLiteral("San Cristóbal de las Casas");
    draft.localidad = QStringLiteral("San Cristóbal de las Casas");
    draft.codigoPostal = QStringLiteral("29240");
    draft.asentamientoTipo = QStringLiteral("barrio");
    draft.asentamiento = QStringLiteral("La Merced");
    draft.vialidadTipo = QStringLiteral("calle");
    draft.vialidad = QStringLiteral("5 de Mayo");
    draft.numeroKind = QStringLiteral("numero");
    draft.numeroExterior = QStringLiteral("12");
    draft.numeroInterior = QStringLiteral("3");
    return parsed(domain::Domicilio::parse(draft));
}

domain::Domicilio farHome()
{
    domain::DomicilioDraft draft;
    draft.entidad = QStringLiteral("30");
    draft.municipio = QStringLiteral("Heroica Ciudad de Tlaxiaco del Señor de las Montañas Ñuu Ndisinu");
    draft.localidad = QStringLiteral("Rancho Cañada del Ocotal Grande de los Hernández");
    draft.codigoPostal = QStringLiteral("95870");
    draft.numeroKind = QStringLiteral("domicilio_conocido");
    draft.referencias = QStringLiteral(
        "Por la terracería que sale de la escuela primaria rural Niños Héroes, pasando el segundo arroyo y la tienda de "
        "don Ñico, la casa de adobe pintada de azul, junto al árbol de mango más grande, a unos trescientos metros del "
        "puente colgante viejo");
    return parsed(domain::Domicilio::parse(draft));
}

domain::Parentesco parentesco(const char16_t* key)
{
    return parsed(domain::parentescoByKey(QStringView(key)));
}

domain::Folio folio(int counter)
{
    return domain::Folio::make(parsed(domain::FolioPrefix::parse(u"07-0457-02")), counter);
}

} // namespace

QString goldenText(Qr which)
{
    QFile file(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/qr_golden.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the golden QR texts are missing");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    return root.value(which == Qr::Final ? u"final" : u"provisional").toObject().value(u"text").toString();
}

domain::PersonName longName()
{
    return named(u"María Guadalupe Concepción de los Ángeles Xóchitl", u"Fernández de Lizárraga Núñez y Ponce",
                 u"Gutiérrez-Zorrilla de la Peña Ibargüengoitia");
}

usecases::PaperModule module(bool practica)
{
    return {QStringLiteral("Módulo San Cristóbal"), QStringLiteral("CSIMB000123"), QStringLiteral("07-0457-02"), practica};
}

usecases::CertificadoPage commonPage(bool practica)
{
    usecases::CertificadoPage page;
    page.module = module(practica);
    page.person.folio = parsed(domain::Folio::parse(u"070457020001239"));
    page.person.name = named(u"María Guadalupe", u"Gutiérrez", u"Hernández");
    page.person.fechaNacimiento = QDate(1985, 4, 12);
    page.person.entidadNacimiento = parsed(domain::Entidad::fromInegi(7));
    page.person.curp = parsed(domain::Curp::parse(u"GUHG850412MCSTRD09"));
    page.person.domicilio = home();
    page.family.folio = folio(124);
    page.titularName = page.person.name.full();
    page.qrText = goldenText(Qr::Provisional);
    page.registeredMs = 1795003600000;
    page.attendedBy = QStringLiteral("Marta Ruiz Peña");
    page.members = {{page.titularName, parentesco(u"titular")},
                    {QStringLiteral("José Ángel Núñez Peña"), parentesco(u"conyuge")},
                    {QStringLiteral("Ximena Núñez Gutiérrez"), parentesco(u"hija")},
                    {QStringLiteral("Petra Hernández"), parentesco(u"madre")}};
    return page;
}

usecases::CertificadoPage longPage()
{
    usecases::CertificadoPage page = commonPage(true);
    page.module.name = QStringLiteral("Módulo de registro itinerante de la Jurisdicción Sanitaria número XII de los Altos, "
                                      "sede San Juan Ñumí");
    page.person.name = longName();
    page.person.entidadNacimiento = parsed(domain::Entidad::fromInegi(30));
    page.person.domicilio = farHome();
    page.titularName = longName().full();
    page.attendedBy = longName().full();
    page.members = {{page.titularName, parentesco(u"titular")}};
    for (int i = 1; i < 60; ++i)
        page.members.append({i % 2 ? QStringLiteral("Ángel Núñez Peña %1").arg(i) : longName().full(), parentesco(u"cunado")});
    return page;
}

usecases::CertificadoPage sparePage()
{
    usecases::CertificadoPage page = commonPage(false);
    page.person.name = named(u"Petra", u"Hernández", u"");
    page.person.curp.reset();
    page.titularName.clear();
    page.members.clear();
    page.qrText.clear();
    return page;
}

usecases::CredentialCard commonCard(bool practica)
{
    usecases::CredentialCard card;
    card.module = module(practica);
    card.fullName = QStringLiteral("María Guadalupe Gutiérrez Hernández");
    card.folio = parsed(domain::Folio::parse(u"070457020001239"));
    card.birth = QDate(1985, 4, 12);
    card.sex = domain::Sexo::Mujer;
    card.entityName = QStringLiteral("Chiapas");
    card.qrText = goldenText(Qr::Final);
    return card;
}

usecases::CredentialCard longCard()
{
    usecases::CredentialCard card = commonCard(true);
    card.fullName = longName().full();
    card.sex = domain::Sexo::X;
    card.entityName = QStringLiteral("Veracruz de Ignacio de la Llave");
    card.issueNumber = 12;
    return card;
}

} // namespace padron::paper
