// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/templates_form.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/foreign_file.h"
#include "dialogs/print_dialog.h"
#include "documents/decoder_process.h"
#include "errors/error_text.h"
#include "printing/card_job.h"
#include "printing/errors.h"
#include "printing/paper_choice.h"
#include "runtime/deliver.h"
#include "shell/cards/paper_preview.h"
#include "shell/desk.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QBuffer>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPrinter>
#include <QPushButton>

namespace padron::ui {

namespace {

constexpr int kPreviewDpi = 300, kSheetPreviewDpi = 150, kFieldWidth = 300, kLogoLongSide = 600;
constexpr double kMostMm = usecases::kMostPaperMove / 100.0;
constexpr std::chrono::seconds kPatience{10};

using printing::Sheet;
using printing::TemplateFor;

/// Somebody invented, with a code that no verifier takes for a credential.
usecases::CredentialCard sample(const QString& module, bool practica)
{
    usecases::CredentialCard card;
    card.module.name = module;
    card.module.practica = practica;
    card.fullName = QStringLiteral("María Guadalupe Gutiérrez Hernández");
    card.folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), 123);
    card.birth = QDate(1985, 4, 12);
    card.entityName = QStringLiteral("Chiapas");
    card.qrText = QStringLiteral("MUESTRA ").repeated(38).trimmed();
    return card;
}

const QString kCredencial = QStringLiteral("credencial"), kCertificado = QStringLiteral("certificado"),
              kAcuse = QStringLiteral("acuse");

/// What is told of a template of any paper.
struct Told
{
    QString id, name;
    QByteArray logo;
};

template <class Look> core::Result<Told> told(const core::Result<Look>& look)
{
    if (!look)
        return core::fail(look.error());
    return Told{look->id, look->name, look->logo};
}

core::Result<Told> parsed(const QString& paper, const QByteArray& json)
{
    if (paper == kCertificado)
        return told(printing::parseCertificado(json));
    return told(printing::parseTemplate(json, paper == kAcuse ? TemplateFor::Acuse : TemplateFor::Credencial));
}

core::Result<Told> inUse(const QString& paper, const usecases::PaperSettings& settings)
{
    if (paper == kCertificado)
        return told(printing::certificadoLookOf(settings));
    return told(printing::lookOf(paper == kAcuse ? TemplateFor::Acuse : TemplateFor::Credencial, settings));
}

QByteArray withLogo(const QByteArray& json, const QImage& logo)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    logo.scaled(logo.size().boundedTo(logo.size().scaled(kLogoLongSide, kLogoLongSide, Qt::KeepAspectRatio)), Qt::KeepAspectRatio,
                Qt::SmoothTransformation)
        .save(&buffer, "PNG");
    QJsonObject root = QJsonDocument::fromJson(json).object();
    root[QStringLiteral("logo")] = QString::fromLatin1(png.toBase64());
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

} // namespace

TemplatesForm::TemplatesForm(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(new InlineMessage(this)), m_inUse(new Label(this)),
      m_preview(new PaperPreview(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Credenciales en papel"), "section", this));
    column->addWidget(m_message);
    addTemplates(column);
    addMoves(column);
    m_message->setObjectName(QStringLiteral("papelMensaje"));
    read();
}

TemplatesForm::~TemplatesForm() = default;

void TemplatesForm::addTemplates(QVBoxLayout* column)
{
    m_inUse->setObjectName(QStringLiteral("papelPlantilla"));
    m_inUse->setWordWrap(true);
    m_preview->setObjectName(QStringLiteral("papelMuestra"));
    m_preview->setAccessibleName(tr("Muestra de la credencial como sale en papel"));
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kM);
    for (const auto& [paper, name, label, title] :
         {std::tuple(kCredencial, "papelCargar", tr("Plantilla de credencial…"), tr("Cargar plantilla de credencial")),
          std::tuple(kCertificado, "papelCargarCertificado", tr("Plantilla de certificado…"), tr("Cargar plantilla de certificado")),
          std::tuple(kAcuse, "papelCargarAcuse", tr("Plantilla de acuse…"), tr("Cargar plantilla de acuse de entrega"))}) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(title);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, paper = paper, title = title] {
            askWhichFile(this, title, {tr("Plantilla"), QStringLiteral("json")},
                         [this, paper](const QString& path) { load(paper, path); });
        });
    }
    row->addStretch();
    column->addWidget(m_inUse);
    column->addLayout(row);
    m_own = new QPushButton(tr("Usar las que trae el programa"), this);
    m_own->setObjectName(QStringLiteral("papelQuitar"));
    m_own->hide(); // until an institution's is in use
    column->addWidget(m_own, 0, Qt::AlignLeft);
    connect(m_own, &QPushButton::clicked, this, [this] {
        store(
            [](usecases::PaperSetup& setup) -> core::Result<void> {
                for (const QString& paper : {kCredencial, kCertificado, kAcuse})
                    PADRON_TRY(setup.useTemplate(paper, {}));
                return {};
            },
            tr("Se imprime otra vez con las plantillas que trae el programa."));
    });
}

void TemplatesForm::addMoves(QVBoxLayout* column)
{
    m_medium = new QComboBox(this);
    m_medium->addItem(tr("Tarjeta, en impresora de credenciales"), int(Sheet::Cr80));
    m_medium->addItem(tr("Hoja carta, 8 por hoja, dos caras"), int(Sheet::Sheet8));
    m_medium->addItem(tr("Hoja carta, 10 por hoja, dos caras"), int(Sheet::Sheet10));
    m_medium->addItem(tr("Hoja carta, 5 por hoja, una cara y se dobla"), int(Sheet::Fold5));
    auto* medium = new FieldBox(tr("Papel"), m_medium, QStringLiteral("papelMedio"), this);
    medium->setMaximumWidth(2 * kFieldWidth + grid::kM);
    auto* cells = new QGridLayout;
    cells->setSpacing(grid::kM);
    const auto field = [&](const QString& label, const char* name, int row, int at) {
        auto* spin = new QDoubleSpinBox(this);
        spin->setRange(-kMostMm, kMostMm);
        spin->setSingleStep(0.25);
        spin->setDecimals(2);
        spin->setSuffix(tr(" mm"));
        auto* box = new FieldBox(label, spin, QLatin1String(name), this);
        box->setFixedWidth(kFieldWidth);
        cells->addWidget(box, row, at);
        return spin;
    };
    m_frontX = field(tr("Frente, horizontal"), "papelFrenteX", 0, 0);
    m_frontY = field(tr("Frente, vertical"), "papelFrenteY", 0, 1);
    m_backX = field(tr("Reverso, horizontal"), "papelReversoX", 1, 0);
    m_backY = field(tr("Reverso, vertical"), "papelReversoY", 1, 1);
    cells->setColumnStretch(2, 1);
    auto* help = new Label(tr("Imprima la hoja de prueba al 100 % y mida. Un número positivo mueve a la derecha o hacia abajo; el tamaño nunca "
                              "cambia, para que el código se lea."), "help", this);
    help->setWordWrap(true);
    auto* save = new QPushButton(tr("Guardar ajuste de este papel"), this);
    save->setObjectName(QStringLiteral("papelGuardar"));
    auto* print = new QPushButton(tr("Imprimir hoja de prueba…"), this);
    print->setObjectName(QStringLiteral("papelPrueba"));
    auto* file = new QPushButton(tr("Hoja de prueba en PDF…"), this);
    file->setObjectName(QStringLiteral("papelPruebaPdf"));
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kM);
    for (QPushButton* button : {save, print, file})
        row->addWidget(button);
    row->addStretch();
    column->addWidget(medium);
    column->addWidget(m_preview, 0, Qt::AlignLeft);
    column->addLayout(cells);
    column->addWidget(help);
    column->addLayout(row);
    connect(m_medium, &QComboBox::currentIndexChanged, this, [this] { showSettings(); });
    connect(save, &QPushButton::clicked, this, &TemplatesForm::saveMove);
    connect(print, &QPushButton::clicked, this, &TemplatesForm::printTest);
    connect(file, &QPushButton::clicked, this, [this] {
        askWhereToSave(this, tr("Guardar hoja de prueba"), QStringLiteral("hoja-de-prueba.pdf"),
                       {tr("Documento PDF"), QStringLiteral("pdf")}, [this](const QString& path) { saveTest(path); });
    });
}

Sheet TemplatesForm::medium() const
{
    return static_cast<Sheet>(m_medium->currentData().toInt());
}

usecases::PaperMove TemplatesForm::typedMove() const
{
    const auto hundredths = [](const QDoubleSpinBox* spin) { return qRound(spin->value() * 100); };
    return {hundredths(m_frontX), hundredths(m_frontY), hundredths(m_backX), hundredths(m_backY)};
}

void TemplatesForm::read()
{
    runtime::deliver(m_desk.store.run([&setup = *m_desk.paperSetup] { return setup.read(); }), this,
                     [this](const core::Result<usecases::PaperSettings>& settings) {
                         if (!settings) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(settings.error()));
                             return;
                         }
                         m_settings = *settings;
                         showSettings();
                     });
}

void TemplatesForm::showSettings()
{
    const usecases::PaperMove by = m_settings.moves.value(printing::keyOf(medium()));
    for (const auto& [spin, value] : {std::pair(m_frontX, by.frontX), std::pair(m_frontY, by.frontY), std::pair(m_backX, by.backX),
                                      std::pair(m_backY, by.backY)})
        spin->setValue(value / 100.0);
    QStringList lines;
    for (const QString& paper : {kCredencial, kCertificado, kAcuse}) {
        const Told one = inUse(paper, m_settings).value_or(Told{});
        lines.append(tr("%1: %2").arg(one.name, m_settings.templates.contains(paper) ? tr("plantilla de la institución (%1)").arg(one.id)
                                                                                      : tr("la que trae el programa")));
    }
    m_inUse->setText(lines.join(u'\n'));
    m_own->setVisible(!m_settings.templates.isEmpty());
    const bool sides = printing::hasBackPage(medium());
    m_backX->setEnabled(sides);
    m_backY->setEnabled(sides);
    showPreview();
}

void TemplatesForm::showPreview()
{
    const auto look = printing::lookOf(TemplateFor::Credencial, m_settings);
    if (!look) {
        m_message->say(Theme::Tone::Danger, sentenceFor(look.error()));
        return;
    }
    const QList<usecases::CredentialCard> cards(printing::cardsOn(medium()), sample(tr("Módulo de ejemplo"), m_desk.practica));
    const printing::CardJob job{cards, *look, medium(), printing::offsetsOf(medium(), m_settings)};
    QList<QImage> pages;
    for (int page = 0; page < (printing::hasBackPage(medium()) ? 2 : 1); ++page)
        if (auto picture = printing::pictureOf(job, page, medium() == Sheet::Cr80 ? kPreviewDpi : kSheetPreviewDpi))
            pages.append(*picture);
    m_preview->setPages(pages);
}

void TemplatesForm::load(const QString& paper, const QString& path)
{
    runtime::deliver(m_desk.images->run([path] { return readForeignFile(path, usecases::kMostTemplateBytes); }), this,
                     [this, paper](const core::Result<QByteArray>& file) {
                         if (file)
                             take(paper, *file);
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(core::Error{printing::kTemplateNotJson}));
                     });
}

void TemplatesForm::take(const QString& paper, const QByteArray& json)
{
    const auto look = parsed(paper, json);
    if (!look) {
        m_message->say(Theme::Tone::Danger, sentenceFor(look.error()));
        return;
    }
    if (!look->logo.isEmpty()) {
        takeLogo(paper, json, look->logo);
        return;
    }
    store([paper, json](usecases::PaperSetup& setup) { return setup.useTemplate(paper, json); },
          tr("Desde ahora se imprime con «%1».").arg(look->name));
}

/// A picture that somebody brought is decoded by the helper, and only what it makes of it is kept.
void TemplatesForm::takeLogo(const QString& paper, const QByteArray& json, const QByteArray& logo)
{
    using documents::DecoderProcess;
    m_decoder = std::make_unique<DecoderProcess>(m_desk.decoder, kPatience);
    connect(m_decoder.get(), &DecoderProcess::pageDecoded, this, [this, paper, json](const documents::DecodedPage& page) {
        const QByteArray clean = withLogo(json, page.image);
        const auto look = parsed(paper, clean);
        if (!look) {
            m_message->say(Theme::Tone::Danger, sentenceFor(look.error()));
            return;
        }
        store([paper, clean](usecases::PaperSetup& setup) { return setup.useTemplate(paper, clean); },
              tr("Desde ahora se imprime con «%1» y su logotipo.").arg(look->name));
    });
    connect(m_decoder.get(), &DecoderProcess::failed, this,
            [this] { m_message->say(Theme::Tone::Danger, sentenceFor(core::Error{printing::kTemplateLogoFaulty})); });
    m_decoder->start(logo);
}

void TemplatesForm::store(const std::function<core::Result<void>(usecases::PaperSetup&)>& change, const QString& done)
{
    runtime::deliver(m_desk.store.run([&setup = *m_desk.paperSetup, change] { return change(setup); }), this,
                     [this, done](const core::Result<void>& changed) {
                         tell(changed, done);
                         if (!changed)
                             return;
                         read();
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                     });
}

void TemplatesForm::saveMove()
{
    store([key = printing::keyOf(medium()), by = typedMove()](usecases::PaperSetup& setup) { return setup.move(key, by); },
          tr("El ajuste quedó guardado; lo usa cada impresión en este papel."));
}

void TemplatesForm::tell(const core::Result<void>& done, const QString& said)
{
    m_message->say(done ? Theme::Tone::Ok : Theme::Tone::Danger, done ? said : sentenceFor(done.error()));
}

void TemplatesForm::saveTest(const QString& path)
{
    usecases::PaperSettings settings; // as typed, saved or not: it is how one finds the numbers
    settings.moves.insert(printing::keyOf(medium()), typedMove());
    tell(printing::writeCalibrationPdf(path, medium(), printing::offsetsOf(medium(), settings)),
         tr("La hoja de prueba se guardó en PDF."));
}

void TemplatesForm::printTest()
{
    askForPrinter(this, tr("Imprimir hoja de prueba"), [this](const std::shared_ptr<QPrinter>& printer) {
        usecases::PaperSettings settings;
        settings.moves.insert(printing::keyOf(medium()), typedMove());
        tell(printing::printCalibration(*printer, medium(), printing::offsetsOf(medium(), settings)),
             tr("La hoja de prueba salió a la impresora."));
    });
}

} // namespace padron::ui
