// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/finder_page.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/modulo_card.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace padron::ui {

namespace {
constexpr int kMostModulos = 10;
constexpr int kCodigoPostal = 5;
constexpr int kMostTypedLetters = 100;
} // namespace

FinderPage::FinderPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("finderPage"), tr("Dónde registrarse"), parent), m_desk(desk), m_lookup(desk),
      m_codigoPostal(new QLineEdit), m_municipio(new QLineEdit), m_message(new InlineMessage(this))
{
    m_message->setObjectName(QStringLiteral("finderMessage"));
    auto* scroll = new PageScroll(this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    setRole(inside, "page");
    m_inside = new QVBoxLayout(inside);
    m_inside->setContentsMargins(0, 0, grid::kXs, 0);
    m_inside->setSpacing(grid::kM);
    addQuestion(inside);
    scroll->setWidget(inside);
    column()->addWidget(m_message);
    column()->addWidget(scroll, 1);
    addActions();
    showOwn({});
}

void FinderPage::addQuestion(QWidget* inside)
{
    auto* care = new Label(tr("Para orientar a quien pregunta. La atención médica no depende de registrarse."), "muted",
                           inside);
    care->setWordWrap(true);
    m_inside->addWidget(care);
    m_codigoPostal->setMaxLength(kCodigoPostal);
    m_municipio->setMaxLength(kMostTypedLetters);
    m_codigoPostalBox = new FieldBox(tr("Código postal"), m_codigoPostal, QStringLiteral("finderCodigoPostal"), inside);
    m_codigoPostalBox->setHelp(tr("5 dígitos del domicilio de la persona."));
    m_municipioBox = new FieldBox(tr("o su municipio"), m_municipio, QStringLiteral("finderMunicipio"), inside);
    m_municipioBox->setHelp(tr("Escriba el inicio y elija con las flechas."));
    m_offer = new Suggester(m_municipio, tr("Municipios del catálogo"),
                            [this](const QString& text, Suggester::Answer answer) {
                                askMunicipios(text, std::move(answer));
                            });
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kL);
    row->addWidget(m_codigoPostalBox, 1);
    row->addWidget(m_municipioBox, 2);
    m_inside->addLayout(row);
    m_said = new Label(QString(), "section", inside);
    m_said->setObjectName(QStringLiteral("finderSaid"));
    m_said->setWordWrap(true);
    m_inside->addWidget(m_said);
    connect(m_codigoPostal, &QLineEdit::textEdited, this, &FinderPage::codigoPostalEdited);
}

void FinderPage::addActions()
{
    auto* print = new QPushButton(tr("Imprimir hoja para el público   Ctrl+P"), this);
    print->setObjectName(QStringLiteral("finderPrint"));
    setRole(print, "primary");
    auto* save = new QPushButton(tr("&Guardar en PDF…"), this);
    save->setObjectName(QStringLiteral("finderSave"));
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kM);
    row->addWidget(print);
    row->addWidget(save);
    row->addStretch();
    column()->addLayout(row);
    connect(print, &QPushButton::clicked, this, [this] { withSheet(&FinderPage::printRequested); });
    connect(save, &QPushButton::clicked, this, [this] { withSheet(&FinderPage::saveRequested); });
    auto* key = new QShortcut(Qt::CTRL | Qt::Key_P, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, print, &QPushButton::click);
}

void FinderPage::enter()
{
    m_message->hide();
    m_codigoPostal->setFocus();
    m_codigoPostal->selectAll();
    if (m_codigoPostal->text().isEmpty() && m_municipio->text().isEmpty())
        find({}, {}); // says whether there is anything to ask
}

void FinderPage::codigoPostalEdited(const QString& text)
{
    m_municipio->clear();
    m_offer->forget();
    ++m_asked;
    if (text.isEmpty() || text.size() == kCodigoPostal)
        find(text, {});
}

void FinderPage::askMunicipios(const QString& text, Suggester::Answer answer)
{
    if (text.trimmed().size() < 2) {
        answer({});
        return;
    }
    m_lookup.municipios(this, 0, {}, text, [this, answer](const QList<domain::MunicipioRow>& rows) {
        QList<Suggestion> out;
        for (const auto& row : rows) {
            const auto entidad = domain::Entidad::fromInegi(row.entidad.toInt());
            out.append({row.nombre, entidad ? entidad->name() : QString(), [this, row] { municipioTaken(row); }});
        }
        answer(out);
    });
}

void FinderPage::municipioTaken(const domain::MunicipioRow& municipio)
{
    m_municipio->setText(municipio.nombre);
    m_codigoPostal->clear();
    m_lookup.asentamientos(this, 0, municipio.entidad, municipio.clave, {},
                           [this, municipio, asked = ++m_asked](const QList<domain::AsentamientoRow>& rows) {
                               if (asked != m_asked)
                                   return;
                               if (rows.isEmpty())
                                   showOwn(tr("Sin códigos postales de ese municipio no se puede buscar por él: escriba "
                                              "el código postal."));
                               else
                                   find(rows.first().codigoPostal, municipio.nombre);
                           });
}

void FinderPage::find(const QString& codigoPostal, const QString& municipio)
{
    using Found = core::Result<QList<ports::NearModulo>>;
    struct Answer
    {
        Found found;
        bool any = false;
    };
    runtime::deliver(
        m_desk.store.run([&catalogues = m_desk.catalogues, codigoPostal]() -> Answer {
            const auto versions = catalogues.versions();
            if (!versions)
                return {core::fail(versions.error().code), false};
            for (const auto& version : *versions)
                if (version.kind == domain::CatalogueKind::Modulos)
                    return {codigoPostal.isEmpty() ? Found(QList<ports::NearModulo>())
                                                   : catalogues.modulosNear(0, codigoPostal, kMostModulos),
                            true};
            return {QList<ports::NearModulo>(), false};
        }),
        this, [this, codigoPostal, municipio, asked = ++m_asked](const Answer& answer) {
            if (asked != m_asked)
                return;
            if (answer.found && !answer.any)
                showOwn(tr("No hay catálogo de módulos: éste es el módulo donde está. Se carga en Ajustes, Catálogos."));
            else
                showFound(answer.found, codigoPostal, municipio);
        });
}

void FinderPage::showFound(const core::Result<QList<ports::NearModulo>>& found, const QString& codigoPostal,
                      const QString& municipio)
{
    if (!found) {
        m_message->say(Theme::Tone::Danger, sentenceFor(found.error()));
        return;
    }
    if (found->isEmpty()) {
        showOwn(codigoPostal.isEmpty() ? QString()
                                       : tr("Ningún módulo del catálogo atiende ese lugar ni está cerca."));
        return;
    }
    m_modulos.clear();
    for (const auto& near : *found)
        m_modulos.append(toldModulo(near, !municipio.isEmpty()));
    showCards(municipio.isEmpty()
                  ? tr("%n módulo(s) para el código postal %1", nullptr, int(found->size())).arg(codigoPostal)
                  : tr("%n módulo(s) para %1", nullptr, int(found->size())).arg(municipio));
}

void FinderPage::showOwn(const QString& said)
{
    m_modulos.clear();
    if (m_desk.enrolment)
        m_modulos.append({.name = m_desk.enrolment->moduleName,
                          .why = tr("Este módulo"),
                          .place = {},
                          .hours = {},
                          .requirements = {},
                          .phone = {}});
    showCards(said);
}

void FinderPage::showCards(const QString& said)
{
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
    delete m_cards;
    m_cards = new QWidget(m_said->parentWidget());
    auto* cards = new QVBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(grid::kM);
    QWidget* before = m_municipio; // newer than the buttons, and before them for Tab
    for (const auto& modulo : std::as_const(m_modulos)) {
        auto* card = new ModuloCard(modulo, m_cards);
        cards->addWidget(card);
        setTabOrder(std::exchange(before, card), card);
    }
    auto* bring = new Label(tr("Se presenta: CURP, o acta o certificado de nacimiento; identificación oficial con "
                               "fotografía vigente, y comprobante de domicilio. Para menores, además: acta de nacimiento, "
                               "identificación de madre, padre o tutor y carta de consentimiento. Si falta algo, en el "
                               "módulo orientan."),
                            "help", m_cards);
    bring->setWordWrap(true);
    cards->addWidget(bring);
    cards->addStretch();
    m_inside->addWidget(m_cards, 1);
    m_cards->show(); // the layout would, a moment later
    QAccessibleEvent alert(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FinderPage::withSheet(void (FinderPage::*signal)(const printing::PublicSheet&))
{
    m_message->hide();
    auto text = printing::shippedPublicSheet();
    if (!text) {
        m_message->say(Theme::Tone::Danger, sentenceFor(text.error()));
        return;
    }
    Q_EMIT (this->*signal)({.text = *text,
                            .modulos = m_modulos.first(qMin<qsizetype>(m_modulos.size(), printing::kMostSheetModulos)),
                            .date = QDate::currentDate(),
                            .practica = m_desk.practica});
}

} // namespace padron::ui
