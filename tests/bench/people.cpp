// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/people.h"

#include "support/samples/sample_family.h"

#include <cmath>

using namespace padron;

namespace bench {

namespace {

QStringList split(const char16_t* text)
{
    return QString::fromUtf16(text).split(u' ');
}

const QStringList& women()
{
    static const QStringList names = split(
        u"Guadalupe Juana Margarita Verónica Josefina Rosa Teresa Leticia Francisca Alejandra Martha Elizabeth Patricia "
        u"Gabriela Yolanda Silvia Alicia Adriana Laura Carmen Ana Claudia Elena Araceli Isabel Beatriz Daniela Fernanda "
        u"Sandra Norma Irma Rocío Esther Gloria Angélica Karla Andrea Mónica Lucía Maricela Catalina Lourdes Antonia "
        u"Cecilia Concepción Rosario Micaela Petra Dolores Valeria Ximena Sofía Camila Regina Renata Lorena Maribel "
        u"Nancy Dulce Brenda Diana Paola Itzel Xóchitl Citlali Yesenia Jazmín Esperanza Susana Raquel Pascuala");
    return names;
}

const QStringList& men()
{
    static const QStringList names = split(
        u"José Juan Francisco Antonio Jesús Miguel Pedro Alejandro Manuel Luis Carlos Jorge Javier Ricardo Fernando "
        u"Roberto Rafael Daniel Eduardo Sergio Raúl Mario Arturo Enrique Martín Gerardo Salvador Alberto Héctor Ramón "
        u"Guillermo Víctor Marco Gustavo Armando Óscar Rubén Jaime Alfredo Felipe Andrés Ángel Julio César Hugo Ernesto "
        u"Agustín Pablo Diego Santiago Sebastián Mateo Leonardo Emiliano Emilio Iván Omar Gabriel Rodrigo Cristian "
        u"Edgar Ismael Tomás Mariano Domingo Sebastian Nicolás Lorenzo Vicente Benito Ignacio Isaías Moisés Abel");
    return names;
}

const QStringList& surnames()
{
    static const QStringList names = split(
        u"Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Gómez Flores Morales Vázquez "
        u"Jiménez Reyes Díaz Torres Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez "
        u"Rivera Juárez Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Muñoz Rojas Contreras Salazar "
        u"Luna Ortega Santiago Guerrero Estrada Bautista Cortés Soto Alvarado Espinoza Lara Ávila Ríos Cervantes Silva "
        u"Delgado Vega Márquez Sandoval Carrillo León Fernández Solís Rosas Núñez Ibarra Valdez Mejía Peña Camacho "
        u"Trejo Santos Campos Navarro Figueroa Cabrera Miranda Molina Acosta Pacheco Robles Rangel Salas Padilla Orozco "
        u"Ochoa Zamora Escobar Cárdenas Serrano Benítez Nava Maldonado Meza Zavala Valencia Barrera Rosales Arellano "
        u"Huerta Galván Zúñiga Trujillo Montes Bonilla Ayala Montoya Beltrán Villa Tapia Suárez Cisneros Franco Macías");
    return names;
}

const QStringList& places()
{
    static const QStringList names = split(u"Comitán Ocosingo Palenque Tonalá Yajalón Chilón Altamirano Huixtla");
    return names;
}

} // namespace

People::Names People::zipf(QStringList common, int generated, const QStringList& starts, const QStringList& ends,
                           std::mt19937& random)
{
    const int known = int(common.size());
    for (int i = 0; i < generated; ++i) {
        QString made = starts.at(int(random() % quint32(starts.size())));
        for (quint32 k = random() % 2; k > 0; --k)
            made += split(u"ba ca de fi go la me ni pa que ra si ta vi xo yu za").at(int(random() % 17));
        made += ends.at(int(random() % quint32(ends.size())));
        common.append(made);
    }
    std::vector<double> weights;
    for (int i = 0; i < common.size(); ++i) // the made-up ones share about a tenth
        weights.push_back(i < known ? 1.0 / std::pow(i + 2, 0.85) : 1.2 / generated);
    return {std::move(common), std::discrete_distribution<int>(weights.begin(), weights.end())};
}

People::People(quint32 seed)
    : m_random(seed),
      m_women(zipf(women(), 3000, split(u"Zul Amar Ner Elo Isa Yaz Mar Ros Lid Xim Tzi Nay Cel Dor Fab Her"),
                   split(u"ia ina elia ela isa eth aría ina ita ona ixa anda"), m_random)),
      m_men(zipf(men(), 3000, split(u"Er Leo Ul Ner Ab Gil Ot Ray Tob Xav Zen Cas Dav Eli Fab Hil"),
                 split(u"io ino elio aldo is ardo ían emio ito ón iel ando"), m_random)),
      m_surnames(zipf(surnames(), 12'000, split(u"Pech Chan Xol Tzu Cal Mar Bar Zar Can Hua Coc Tep Ixt Quin Yax Bol"),
                      split(u"ez án ino ales eda uca itl ata ero osa ardo oy ixtla ún"), m_random))
{
}

const QString& People::given(bool woman)
{
    Names& names = woman ? m_women : m_men;
    return names.names.at(names.pick(m_random));
}

const QString& People::surname()
{
    return m_surnames.names.at(m_surnames.pick(m_random));
}

domain::Person People::person(int number, const QString& first, const QString& second, int year,
                              const domain::Domicilio& home)
{
    const bool woman = m_random() % 2 == 0;
    QString nombres = woman && m_random() % 100 < 25 ? QStringLiteral(u"María") : QString();
    if (!woman && m_random() % 100 < 15)
        nombres = QStringLiteral(u"José");
    nombres = (nombres + u' ' + given(woman)).trimmed();
    if (m_random() % 100 < 30)
        nombres += u' ' + given(woman);

    domain::Person person;
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 4; ++i)
        bytes[i] = char(quint32(number + 1) >> (24 - 8 * i));
    bytes[6] = 0x70;
    bytes[8] = char(0x80);
    bytes[15] = 1;
    person.id = core::PersonId(QUuid::fromRfc4122(bytes));
    person.folio = domain::Folio::make(*domain::FolioPrefix::parse(QStringLiteral("07%1").arg(number / 900'000 + 1, 6, 10, QLatin1Char('0'))),
                                       number % 900'000 + 1);
    person.name = *domain::PersonName::parse(nombres, first, second);
    person.fechaNacimiento = QDate(year, 1, 1).addDays(m_random() % 365);
    person.sexo = woman ? domain::Sexo::Mujer : domain::Sexo::Hombre;
    person.entidadNacimiento = *domain::Entidad::fromCurpCode(m_random() % 10 < 8 ? u"CS" : u"OC");
    if (m_random() % 100 < 90) {
        // 36 * 36 homonyms of the same sixteen letters have keys; nobody checks the last against RENAPO
        QString curp = domain::predictCurp16({nombres, first, second, person.fechaNacimiento, person.sexo, person.entidadNacimiento});
        curp += year < 2000 ? QChar(u'0' + number % 10) : QChar(u'A' + number % 26);
        curp += domain::curpCheckDigit(curp);
        person.curp = *domain::Curp::parse(curp);
    }
    person.domicilio = home;
    if (m_random() % 3 == 0)
        person.telefono = QStringLiteral("961%1").arg(m_random() % 10'000'000, 7, 10, QLatin1Char('0'));
    return person;
}

domain::FamilyRecord People::family(int number)
{
    domain::Domicilio home;
    home.entidad = *domain::Entidad::fromInegi(7);
    home.municipio = places().at(int(m_random() % 8));
    home.localidad = QStringLiteral("Localidad %1").arg(m_random() % 3000);
    home.numeroKind = domain::NumeroKind::DomicilioConocido;
    home.referencias = QStringLiteral("A un costado de la tienda %1").arg(number);

    const QString his = surname(), hers = surname(), hisSecond = surname(), herSecond = surname();
    const int year = 1936 + int(m_random() % 60);
    domain::FamilyRecord record;
    record.people = {person(number * 5 + 1, hers, herSecond, year, home), person(number * 5 + 2, his, hisSecond, year, home),
                     person(number * 5 + 3, his, hers, year + 22, home), person(number * 5 + 4, his, hers, year + 26, home)};
    record.family.id = core::FamilyId(record.people.front().id.uuid());
    record.family.folio = domain::Folio::make(record.people.front().folio.prefix(), (number * 5) % 900'000 + 1);
    record.family.titular = record.people.front().id;
    for (int i = 0; i < 4; ++i) {
        const char16_t* keys[] = {u"titular", u"conyuge", u"hijo", u"hijo"};
        record.family.members.append({record.people.at(i).id, *domain::parentescoByKey(keys[i]),
                                      i == 1 ? domain::Supuestos(domain::Supuesto::MismaVivienda) : domain::Supuestos(), 1});
    }
    return record;
}

} // namespace bench
